class CaughtAndForgotten {
  static class OptimisticLockException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  interface Drafts {
    void save(Object draft);
  }

  void save(Drafts drafts, Object draft) {
    try {
      drafts.save(draft);
    } catch (OptimisticLockException e) { // want "a conflict is caught here and forgotten"
      System.err.println("somebody was faster: " + e.getMessage());
    }
  }
}
