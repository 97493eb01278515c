/** Who asks an agent for its place among others asks no model. */
class UpTheTeam {
  interface Agent {
    Agent parentAgent();

    String outputKey();

    String run(String question);
  }

  // silent: a walk up the team runs nobody
  Agent top(Agent agent) {
    Agent at = agent;
    while (at.parentAgent() != null) {
      at = at.parentAgent();
    }
    return at;
  }

  // silent: nor does who waits for a key of that name
  void waitFor(Agent agent, java.util.Set<String> written) {
    while (!written.contains(agent.outputKey())) {
      Thread.onSpinWait();
    }
  }

  String ask(Agent agent, String question) {
    String answer = "";
    while (!answer.contains("ok")) { // want "this loop repeats `Agent.run`, and nothing bounds it"
      answer = agent.run(question);
    }
    return answer;
  }
}
