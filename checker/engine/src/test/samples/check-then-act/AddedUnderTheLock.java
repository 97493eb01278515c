/** What is added to what is there by then loses nothing. */
class AddedUnderTheLock {
  interface ChatModel {
    int cost(String prompt);
  }

  private int total;
  private int last;

  synchronized int total() {
    return total;
  }

  synchronized void add(int more) {
    total += more;
  }

  synchronized int last() {
    return last;
  }

  synchronized void last(int now) {
    last = now;
  }

  void pays(ChatModel model) {
    add(model.cost("left " + (100 - total())));
  }

  void sets(ChatModel model) {
    last(last() + model.cost("go on")); // want "`last` is written from what was read before `ChatModel.cost` was asked"
  }
}
