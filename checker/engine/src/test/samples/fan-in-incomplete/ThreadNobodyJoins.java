class ThreadNobodyJoins {
  interface Agent {
    String ask(String question);
  }

  void ask(Agent agent) {
    Thread thread = new Thread(() -> agent.ask("why?")); // want "nobody waits for the branch that `new Thread` forks"
    thread.start();
  }
}
