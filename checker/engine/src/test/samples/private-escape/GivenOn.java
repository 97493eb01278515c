import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is given private state can keep it, and a record takes it along to another role. */
class GivenOn {
  static class Blackboard {
    private final Map<String, Object> all = new HashMap<>();
    private final Map<String, Object> copies = new HashMap<>();
    private List<String> latest = List.of();
    private int size;

    void post(String key, Object value) {
      all.put(key, value);
    }

    void publish(List<String> lines) {
      latest = lines;
    }

    void copy(String key, List<String> lines) {
      copies.put(key, List.copyOf(lines));
    }

    int count(List<String> lines) {
      size = lines.size();
      return size + latest.size();
    }
  }

  record View(String name, List<String> items) {}

  record Copy(List<String> items) {
    Copy {
      items = List.copyOf(items);
    }
  }

  @AgentRole("seller")
  static class Seller {
    void offer(View view) {}

    void look(Copy copy) {}
  }

  @AgentRole("buyer")
  static class Buyer {
    @AgentPrivate("buyer") private final List<String> cart = new ArrayList<>();
    private final Blackboard own = new Blackboard();

    void post(Blackboard board) {
      board.post("cart", cart); // want "puts a live reference to `cart` where others reach it"
      board.publish(cart); // want "puts a live reference to `cart` where others reach it"
      board.copy("cart", cart);
      board.count(cart);
      board.post("size", cart.size());
      own.publish(cart); // silent: the board is its own
      Blackboard local = new Blackboard();
      local.publish(cart);
    }

    void offer(Seller seller) {
      seller.offer(new View("cart", cart)); // want "`seller` is given a live reference to `cart`"
      seller.offer(new View("cart", List.copyOf(cart)));
      seller.look(new Copy(cart));
    }
  }
}
