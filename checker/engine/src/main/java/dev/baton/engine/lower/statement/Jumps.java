package dev.baton.engine.lower.statement;

import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.lower.expression.Frame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What statements are around, for those that leave them: on the way out, finalisers run. */
final class Jumps {
  private final Frame frame;
  private List<Around> around = new ArrayList<>();

  Jumps(Frame frame) {
    this.frame = frame;
  }

  /** A statement that can be left. */
  static class Around {
    private final List<String> labels;

    /** Where {@code break} goes; absent if it does not mean this. */
    final @Nullable Mark end;

    /** Where {@code continue} goes; absent if it does not mean this. */
    final @Nullable Mark next;

    Around(List<String> labels, @Nullable Mark end, @Nullable Mark next) {
      this.labels = labels;
      this.end = end;
      this.next = next;
    }
  }

  /** A switch expression: {@code yield} goes to its end. */
  static final class Expression extends Around {
    final Mark result = new Mark();
    final dev.baton.engine.symbol.Type type;
    private final int[] spilled;

    Expression(dev.baton.engine.symbol.Type type, int[] spilled) {
      super(List.of(), null, null);
      this.type = type;
      this.spilled = spilled.clone();
    }

    int[] spilled() {
      return spilled.clone();
    }
  }

  /** A part of the code on leaving which something runs. */
  static final class Finally extends Around {
    private final Runnable last;
    private final Kind kind;
    private final List<Mark> gaps = new ArrayList<>();
    private boolean open;

    Finally(Kind kind, Runnable last) {
      super(List.of(), null, null);
      this.kind = kind;
      this.last = last;
    }

    /** What is left. */
    enum Kind {
      /** A try without anything that runs last; leaving it belongs to it no more. */
      PLAIN,
      /** A try with something that runs last. */
      GUARDED,
      /** A lock: giving it back still belongs to it. */
      LOCKED
    }

    /** Where what runs last stands inside the part; by twos, from and to. */
    List<Mark> gaps() {
      return gaps;
    }
  }

  void enter(Around statement) {
    around.add(statement);
  }

  void leave() {
    around.remove(around.size() - 1);
  }

  /** The loop, switch, or labelled statement that a {@code break} means. */
  @Nullable Around broken(String label) {
    return find(label, false);
  }

  /** The loop that a {@code continue} means. */
  @Nullable Around continued(String label) {
    return find(label, true);
  }

  private @Nullable Around find(String label, boolean loop) {
    for (int i = around.size() - 1; i >= 0; i--) {
      Around each = around.get(i);
      Mark target = loop ? each.next : each.end;
      boolean named = each.labels.contains(label);
      boolean innermost = label.isEmpty() && !each.labels.contains("");
      if (target != null && (label.isEmpty() ? innermost : named)) {
        return each;
      }
    }
    return null;
  }

  /** The switch expression that a {@code yield} means. */
  @Nullable Expression yielded() {
    for (int i = around.size() - 1; i >= 0; i--) {
      if (around.get(i) instanceof Expression expression) {
        return expression;
      }
    }
    return null;
  }

  /** Whether something runs on the way out to a statement; to the method's end if it is absent. */
  boolean hasFinally(@Nullable Around target) {
    for (int i = around.size() - 1; i >= 0 && around.get(i) != target; i--) {
      if (around.get(i) instanceof Finally last && last.kind == Finally.Kind.GUARDED) {
        return true;
      }
    }
    return false;
  }

  /** Runs what has to run on the way out, then leaves. */
  void exit(@Nullable Around target, Runnable leaving) {
    List<Around> all = around;
    List<Finally> left = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0 && all.get(i) != target; i--) {
      if (all.get(i) instanceof Finally last && frame.code().isAlive()) {
        left.add(last);
        around = new ArrayList<>(all.subList(0, i));
        run(last);
      }
    }
    around = all;
    leaving.run();
    left.forEach(this::end);
  }

  /** Runs a finaliser where its part ends normally, then leaves. */
  void runOnEnd(Finally last, Runnable leaving) {
    List<Around> all = around;
    around = new ArrayList<>(all.subList(0, all.indexOf(last)));
    run(last);
    around = all;
    leaving.run();
    end(last);
  }

  private void run(Finally last) {
    if (last.kind != Finally.Kind.LOCKED) {
      begin(last);
    }
    last.last.run();
    begin(last);
  }

  private void begin(Finally last) {
    if (!last.open) {
      last.open = true;
      last.gaps.add(here());
    }
  }

  private void end(Finally last) {
    if (last.open) {
      last.open = false;
      last.gaps.add(here());
    }
  }

  private Mark here() {
    Mark mark = new Mark();
    frame.code().place(mark);
    return mark;
  }
}
