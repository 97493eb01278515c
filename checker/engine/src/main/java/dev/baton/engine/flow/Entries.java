package dev.baton.engine.flow;

import dev.baton.engine.body.Summaries;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Policy;
import dev.baton.engine.model.Runner;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.resolve.Roles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where the program is entered, and as what. Immutable but for what was covered. */
public final class Entries {
  private final Program program;
  private final Policies policies;
  private final Roles roles;
  private final Summaries summaries;
  private final Set<MethodRef> covered = new HashSet<>();

  /** A method and what it runs as. */
  public record Entry(MethodCode method, Runner runner) {}

  public Entries(World world) {
    this.program = world.program();
    this.policies = world.policies();
    this.roles = world.roles();
    this.summaries = world.summaries();
  }

  /** Entry points of roles and of coordinators, and mutators, which run as their owner. */
  public List<Entry> declared() {
    List<Entry> found = new ArrayList<>();
    for (MethodCode method : program.methods()) {
      Runner own = roles.of(method);
      if (roles.isEntry(method) && isEntered(method, own)) {
        found.add(new Entry(method, own));
      }
      Set<Runner> more = summaries.enteredAs(method.ref());
      if (!more.isEmpty()) {
        more.stream()
            .sorted((a, b) -> a.role().compareTo(b.role()))
            .forEach(as -> found.add(new Entry(method, as)));
      }
      Cell mutator = policies.ofMutator(method);
      if (mutator != null && own.kind() == Runner.Kind.NOBODY) {
        mutator
            .policy(Policy.OwnedBy.class)
            .ifPresent(owner -> found.add(new Entry(method, Runner.as(owner.role()))));
      }
    }
    return found;
  }

  /** Whether it is not only called by code of its own role, whose doing it then is. */
  private boolean isEntered(MethodCode method, Runner own) {
    if (roles.isDeclaredEntry(method)) {
      return true;
    }
    Set<MethodCode> callers = new LinkedHashSet<>();
    callers(method, callers);
    boolean inside =
        callers.stream().anyMatch(c -> roles.of(c).equals(own) && !c.ref().equals(method.ref()));
    return !inside || callers.stream().anyMatch(c -> !roles.of(c).equals(own));
  }

  /** A bridge is of the class's own role, but calls for whoever calls it by a parent's name. */
  private void callers(MethodCode method, Set<MethodCode> found) {
    for (MethodRef ref : summaries.callers(method.ref())) {
      MethodCode caller = program.method(ref);
      if (caller != null && caller.isBridge()) {
        callers(caller, found);
      } else if (caller != null) {
        found.add(caller);
      }
    }
  }

  /** What runs because of these methods is accounted for. */
  public void cover(Collection<MethodRef> methods) {
    Deque<MethodRef> work = new ArrayDeque<>(methods);
    while (!work.isEmpty()) {
      MethodRef method = work.remove();
      if (covered.add(method)) {
        work.addAll(summaries.callees(method));
      }
    }
  }

  /** Whether the method runs because of something that was accounted for. */
  public boolean isCovered(MethodRef method) {
    return covered.contains(method);
  }

  /**
   * Methods that nothing of what was accounted for calls, callers first.
   *
   * @param written whether people wrote them; otherwise bodies of lambdas
   */
  public List<Entry> others(boolean written) {
    List<Entry> found = new ArrayList<>();
    List<MethodCode> bottomUp = summaries.bottomUp();
    for (int i = bottomUp.size() - 1; i >= 0; i--) {
      MethodCode method = bottomUp.get(i);
      boolean wanted = written != method.isSynthetic();
      if (wanted && !covered.contains(method.ref()) && !method.ops().isEmpty()) {
        cover(List.of(method.ref()));
        found.add(new Entry(method, roles.of(method)));
      }
    }
    return found;
  }
}
