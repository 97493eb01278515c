class EntityFoundAgain {
  static class OptimisticLockException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  static class Draft {
    String text = "";
  }

  interface Drafts {
    Draft find(String id);

    void save(Draft draft);
  }

  void rename(Drafts drafts, String id, String text) {
    for (int attempt = 0; attempt < 3; attempt++) {
      try {
        Draft draft = drafts.find(id);
        draft.text = text;
        drafts.save(draft);
        return;
      } catch (OptimisticLockException e) {
        System.err.println("again: " + e.getMessage());
      }
    }
    throw new IllegalStateException("three conflicts in a row");
  }
}
