class JudgeAndModel {
  interface ChatModel {
    String chat(String system, String critique);
  }

  interface JudgeAgent {
    String judge(String draft);
  }

  String run(ChatModel model, JudgeAgent judge, String topic) {
    String critique = "";
    String draft = "";
    int attempt = 0;
    while (attempt++ < 3) {
      draft = model.chat(topic, critique); // want "`ChatModel.chat` is tried again with the last feedback only"
      critique = judge.judge(draft);
    }
    return draft;
  }
}
