/** The inner agent is another object. */
class Decorator {
  interface Agent {
    String ask(String question);
  }

  static class Logging implements Agent {
    private final Agent inner;

    Logging(Agent inner) {
      this.inner = inner;
    }

    @Override
    public String ask(String question) {
      System.err.println(question);
      return inner.ask(question);
    }
  }
}
