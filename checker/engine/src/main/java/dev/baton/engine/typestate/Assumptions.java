package dev.baton.engine.typestate;

import dev.baton.engine.code.Op;
import dev.baton.engine.code.Op.Relation;
import dev.baton.engine.code.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the branches taken so far say, so that a later branch on the same thing goes the same way:
 * {@code if (locked)} in a {@code finally} after {@code locked = lock.tryLock()}. Immutable.
 *
 * <p>A subject is compared with one constant (0 for false, null as itself) and is known to be equal
 * to it or not. A local number is either a constant or stands for another subject.
 */
final class Assumptions {
  static final Assumptions NONE = new Assumptions(Map.of());
  private static final int MOST = 24;
  private final Map<String, String> known;

  private Assumptions(Map<String, String> known) {
    this.known = known;
  }

  /** What holds on both of two paths. */
  Assumptions meet(Assumptions other) {
    if (this == other || known.equals(other.known)) {
      return this;
    }
    Map<String, String> both = new TreeMap<>(known);
    both.entrySet().removeIf(e -> !e.getValue().equals(other.known.get(e.getKey())));
    return new Assumptions(both);
  }

  boolean sameAs(Assumptions other) {
    return known.equals(other.known);
  }

  /** What is left after an op has run. */
  Assumptions after(Op op, Body body) {
    if (op instanceof Op.Move move) {
      return moved(move, body);
    }
    if (known.isEmpty()) {
      return this;
    }
    if (op instanceof Op.Call call) {
      return without("#" + call.id());
    }
    return op instanceof Op.Store store ? without("." + store.name()) : this;
  }

  private Assumptions moved(Op.Move move, Body body) {
    String variable = variable(move.variable());
    String value = "";
    if (move.change() == Op.Change.ASSIGN && move.value().size() == 1) {
      Value only = move.value().get(0);
      value = only instanceof Value.Constant c ? "=" + c.value() : "@" + body.name(move.value());
    }
    Map<String, String> next = new TreeMap<>(known);
    next.remove(variable);
    if (value.length() > 1 && next.size() < MOST) {
      next.put(variable, value);
    }
    return new Assumptions(next);
  }

  /** A part of a name ends where its letters and digits end. */
  private Assumptions without(String part) {
    Map<String, String> next = new TreeMap<>(known);
    next.entrySet().removeIf(e -> mentions(e.getKey(), part) || mentions(e.getValue(), part));
    return next.size() == known.size() ? this : new Assumptions(next);
  }

  private static boolean mentions(String name, String part) {
    int at = name.indexOf(part);
    while (at >= 0) {
      int end = at + part.length();
      if (end == name.length() || !Character.isJavaIdentifierPart(name.charAt(end))) {
        return true;
      }
      at = name.indexOf(part, end);
    }
    return false;
  }

  /** What is known once this way of the branch is taken; absent where it cannot be taken. */
  @Nullable Assumptions choose(Op.Test test, int way, Body body) {
    String constant = constant(test.right());
    String subject = subject(test.left(), body);
    if (constant.isEmpty() || subject.isEmpty() || isOther(test.relation())) {
      return this;
    }
    boolean equal = (test.relation() == Relation.EQUAL) == (way == 1);
    String wanted = (equal ? "=" : "!") + constant;
    String now = known.get(subject);
    if (now != null && contradicts(now, wanted)) {
      return null;
    }
    if (now != null && now.startsWith("=")) {
      return this;
    }
    Map<String, String> next = new TreeMap<>(known);
    if (next.size() < MOST) {
      next.put(subject, wanted);
    }
    return new Assumptions(next);
  }

  private static boolean isOther(Relation relation) {
    return relation != Relation.EQUAL && relation != Relation.NOT_EQUAL;
  }

  private static boolean contradicts(String now, String wanted) {
    boolean same = now.substring(1).equals(wanted.substring(1));
    if (now.startsWith("=") && wanted.startsWith("=")) {
      return !same;
    }
    return same && now.charAt(0) != wanted.charAt(0);
  }

  /** What the left side is on this path: a local number may stand for another value. */
  List<Value> resolve(Op.Operand left, Body body) {
    String stands = known.get(variable(left.variable()));
    if (left.variable() < 0 || stands == null || !stands.startsWith("@")) {
      return left.values();
    }
    List<Value> meant = new ArrayList<>();
    for (Value value : left.values()) {
      if (body.name(List.of(value)).equals(stands.substring(1))) {
        meant.add(value);
      }
    }
    return meant.isEmpty() ? left.values() : meant;
  }

  private String subject(Op.Operand left, Body body) {
    if (left.variable() >= 0) {
      String stands = known.get(variable(left.variable()));
      if (stands == null || !stands.startsWith("@")) {
        return variable(left.variable());
      }
      return stands.substring(1);
    }
    String name = body.name(left.values());
    return name.isEmpty() || left.type().isEmpty() ? name : name + " is " + left.type();
  }

  private static String variable(int number) {
    return "local" + number;
  }

  private static String constant(Op.Operand right) {
    if (right.values().isEmpty() && right.variable() < 0) {
      return "null";
    }
    boolean one = right.values().size() == 1 && right.variable() < 0;
    return one && right.values().get(0) instanceof Value.Constant c ? "" + c.value() : "";
  }
}
