/** The database refuses an entity whose version has moved. */
class VersionColumn {
  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @interface Version {}

  interface ChatModel {
    String chat(String prompt);
  }

  static class Draft {
    @Version long version;
    String text = "";
  }

  interface Drafts {
    Draft find(String id);

    void save(Draft draft);
  }

  void revise(Drafts drafts, ChatModel model, String id) {
    Draft draft = drafts.find(id);
    draft.text = model.chat(draft.text);
    drafts.save(draft);
  }
}
