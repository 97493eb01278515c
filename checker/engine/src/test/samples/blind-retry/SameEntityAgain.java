class SameEntityAgain {
  static class OptimisticLockException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  interface Drafts {
    void save(Object draft);
  }

  void save(Drafts drafts, Object draft) {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        drafts.save(draft); // want "`Drafts.save` is tried again after a conflict"
        return;
      } catch (OptimisticLockException e) {
        System.err.println("again: " + e.getMessage());
      }
    }
    throw new IllegalStateException("three conflicts in a row");
  }
}
