class SynchronizedMethod {
  interface LlmClient {
    String complete(String prompt);
  }

  private LlmClient client;
  private String summary = "";

  synchronized void summarise(String text) {
    summary = client.complete(text); // want "`LlmClient.complete` is asked while `this` is held"
  }
}
