/** Each round replaces the state by the next one, which has the next number. */
class CountInAState {
  interface ChatModel {
    String chat(String prompt);
  }

  record State(String draft, boolean approved, int round) {
    static final int MOST = 4;

    State with(String text) {
      return new State(text, approved, round);
    }

    State judged(boolean good) {
      return new State(draft, good, round);
    }

    State next() {
      return new State(draft, approved, round + 1);
    }

    State first() {
      return new State(draft, approved, 0);
    }
  }

  State asked(ChatModel model, State state) {
    while (!state.approved() && state.round() < State.MOST) {
      state = state.with(model.chat(state.draft())).next();
    }
    return state;
  }

  State made(ChatModel model, String topic) {
    State state = new State(topic, false, 0);
    while (!state.approved()) {
      if (state.round() >= State.MOST) {
        throw new IllegalStateException("not approved");
      }
      String text = model.chat(state.draft());
      state = new State(text, text.isEmpty(), state.round() + 1);
      state = state.judged(text.length() > 80);
    }
    return state;
  }

  State never(ChatModel model, State state) {
    while (!state.approved() && state.round() < State.MOST) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      state = state.with(model.chat(state.draft()));
    }
    return state;
  }

  State backToTheFirst(ChatModel model, State state) {
    while (!state.approved() && state.round() < State.MOST) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      state = state.with(model.chat(state.draft())).next();
      if (state.draft().isEmpty()) {
        state = state.first();
      }
    }
    return state;
  }

  State notKept(ChatModel model, State state) {
    while (!state.approved() && state.round() < State.MOST) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      State next = state.with(model.chat(state.draft())).next();
      if (next.draft().isEmpty()) {
        continue;
      }
      state = next;
    }
    return state;
  }

  State skipped(ChatModel model, State state) {
    while (!state.approved() && state.round() < State.MOST) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      String text = model.chat(state.draft());
      if (text.isEmpty()) {
        continue;
      }
      state = state.with(text).next();
    }
    return state;
  }

  State another(ChatModel model, State state, State limit) {
    while (!state.approved() && limit.round() < State.MOST) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      state = state.with(model.chat(state.draft())).next();
    }
    return state;
  }
}
