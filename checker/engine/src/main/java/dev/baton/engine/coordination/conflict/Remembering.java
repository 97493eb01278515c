package dev.baton.engine.coordination.conflict;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.typestate.Body;
import dev.baton.engine.vocabulary.StoreCalls;
import dev.baton.engine.vocabulary.StoreCalls.Kind;
import dev.baton.engine.vocabulary.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * A result that is remembered: it is looked up and returned, or else computed, put, and returned.
 * Two who miss at once compute it twice, and either result will do; so it does where what is put
 * was found in the same map, under another key. An object that is made right there is another
 * matter: each of the two has its own, and one of them is lost.
 */
final class Remembering {
  private static final Set<String> REFERENCES = Words.of("WeakReference SoftReference");

  private Remembering() {}

  static boolean is(Touch write, Touch read, Body body) {
    if (write.kind() != Kind.MAP || write.values().isEmpty()) {
      return false;
    }
    if (write.values().stream().allMatch(value -> isFound(value, write, body))) {
      return true;
    }
    Set<Value> returned = new HashSet<>();
    for (Op op : body.ops()) {
      if (op instanceof Op.Return end) {
        returned.addAll(end.value());
      }
    }
    boolean weak = write.values().stream().allMatch(Remembering::isReference);
    Set<Value> given = weak ? body.sources(returned) : returned;
    Set<Value> written = new HashSet<>(write.values());
    written.removeAll(read.values());
    boolean computed =
        !written.isEmpty() && written.stream().allMatch(Value.Result.class::isInstance);
    return meets(read.values(), given) && (weak || (computed && given.containsAll(written)));
  }

  /** Whether the value was read from the map that it is written to. */
  private static boolean isFound(Value value, Touch write, Body body) {
    Op.Call call = body.call(value);
    Op.Call put = body.callAt(write.op());
    if (call == null || put == null || StoreCalls.reads(call) != Kind.MAP) {
      return false;
    }
    String map = body.name(put.arguments().get(0));
    return !map.isEmpty() && map.equals(body.name(call.arguments().get(0)));
  }

  private static boolean isReference(Value value) {
    return value instanceof Value.Fresh fresh
        && REFERENCES.contains(fresh.type().substring(fresh.type().lastIndexOf('/') + 1));
  }

  private static boolean meets(Collection<Value> some, Set<Value> all) {
    return some.stream().anyMatch(all::contains);
  }
}
