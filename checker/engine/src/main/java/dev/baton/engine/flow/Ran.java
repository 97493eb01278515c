package dev.baton.engine.flow;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.model.Runner;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which methods have run, as what, and which would have. Not thread-safe. */
final class Ran {
  private final Set<MethodRef> methods = new LinkedHashSet<>();
  private final Set<List<Object>> as = new HashSet<>();
  private final Map<MethodRef, MethodCode> tooFar = new LinkedHashMap<>();

  void note(MethodCode method, Runner runner) {
    methods.add(method.ref());
    as.add(List.of(method.ref(), runner));
  }

  /** It would have run, were it not so many calls away from where it starts. */
  void noteTooFar(MethodCode method) {
    tooFar.put(method.ref(), method);
  }

  /**
   * Whether a function or task need not run once more: it has, for this role, or for anybody where
   * it is nobody's.
   */
  boolean has(MethodRef method, Runner runner) {
    return runner.kind() == Runner.Kind.NOBODY
        ? methods.contains(method)
        : as.contains(List.of(method, runner));
  }

  Set<MethodRef> methods() {
    return methods;
  }

  Collection<MethodCode> tooFar() {
    tooFar.keySet().removeAll(methods);
    return tooFar.values();
  }
}
