class EntitySavedAfterModel {
  interface ChatModel {
    String chat(String prompt);
  }

  static class Draft {
    String text = "";
  }

  interface Drafts {
    Draft find(String id);

    void save(Draft draft);
  }

  void revise(Drafts drafts, ChatModel model, String id) {
    Draft draft = drafts.find(id);
    draft.text = model.chat(draft.text);
    drafts.save(draft); // want "`drafts` is written from what was read before `ChatModel.chat` was asked"
  }
}
