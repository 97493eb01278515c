/** A store that comes from a call is a store, and no answer with parts. */
class StoreOfAContext {
  record Draft(String text, long version) {}

  interface Drafts {
    Draft find(String id);

    boolean save(String id, String text, long expectedVersion);
  }

  interface Context {
    Drafts drafts();
  }

  boolean shorten(Context context, String id) {
    Drafts drafts = context.drafts();
    String text = drafts.find(id).text().substring(0, 80);
    long version = drafts.find(id).version();
    return drafts.save(id, text, version); // want "`Drafts.save` expects a later state"
  }
}
