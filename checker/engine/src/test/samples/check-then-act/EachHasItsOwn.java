import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Of two that are made at once one is lost, and what was added to it; a claim is lost, too. */
class EachHasItsOwn {
  private final Map<String, List<String>> sessions = new ConcurrentHashMap<>();
  private final Map<String, String> claims = new ConcurrentHashMap<>();
  private final Map<String, Integer> rounds = new ConcurrentHashMap<>();

  List<String> session(String id) {
    List<String> session = sessions.get(id);
    if (session == null) {
      session = new CopyOnWriteArrayList<>();
      sessions.put(id, session); // want "`sessions` is written from what was read in an earlier step"
    }
    return session;
  }

  String claim(String task, String agent) {
    String owner = claims.get(task);
    if (owner != null) {
      return owner;
    }
    claims.put(task, agent); // want "`claims` is written from what was read in an earlier step"
    return agent;
  }

  int round(String task) {
    Integer round = rounds.get(task);
    Integer next = round == null ? 1 : round + 1;
    rounds.put(task, next); // want "`rounds` is written from what was read in an earlier step"
    return next;
  }
}
