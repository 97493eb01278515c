import dev.baton.annotation.AgentRole;

/** The parameter says what it is for. */
class NamedByTheParameter {
  @AgentRole("coder")
  static class Coder {
    String code(String task, String problems) {
      return task + problems;
    }
  }

  @AgentRole("tester")
  static class Tester {
    String run(String code) {
      return code.contains("bug") ? "fails" : "";
    }
  }

  String run(Coder coder, Tester tester, String task) {
    String last = "";
    String code = "";
    for (int attempt = 0; attempt < 3; attempt++) {
      code = coder.code(task, last); // want "`Coder.code` is tried again with the last feedback only"
      last = tester.run(code);
    }
    return code;
  }
}
