/** A bank's transfer moves money. */
class OtherTransfer {
  interface Account {
    boolean transfer(String from, String to);
  }

  boolean pay(Account account) {
    return account.transfer("a", "b");
  }
}
