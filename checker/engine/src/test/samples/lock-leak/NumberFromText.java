import java.util.concurrent.Semaphore;

class NumberFromText {
  private final Semaphore permits = new Semaphore(2);

  Integer read(String text) throws InterruptedException {
    permits.acquire(); // want "`permits` is not released on every path"
    Integer number = Integer.valueOf(text);
    permits.release();
    return number;
  }

  String show(int number) throws InterruptedException {
    permits.acquire();
    String text = String.valueOf(number) + Integer.valueOf(number);
    permits.release();
    return text;
  }
}
