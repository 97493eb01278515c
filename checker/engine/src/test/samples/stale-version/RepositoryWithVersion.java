class RepositoryWithVersion {
  record Draft(String text, long version) {}

  interface Drafts {
    Draft find(String id);

    boolean save(String id, String text, long expectedVersion);
  }

  boolean shorten(Drafts drafts, String id) {
    String text = drafts.find(id).text().substring(0, 80);
    long version = drafts.find(id).version();
    return drafts.save(id, text, version); // want "`Drafts.save` expects a later state"
  }
}
