package dev.baton.engine.resolve;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Runner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What each method runs as by its own declaration; immutable once built. */
public final class Roles {
  private static final String ROLE = "dev/baton/annotation/AgentRole";
  private static final String COORDINATOR = "dev/baton/annotation/Coordinator";
  private static final int ACC_PRIVATE = 0x2;
  private final Program program;
  private final Policies policies;
  private final Map<MethodRef, MethodRef> hostOfLambda = new HashMap<>();
  private final Map<MethodRef, Runner> ofMethods = new ConcurrentHashMap<>();
  private final Map<String, Runner> ofTypes = new ConcurrentHashMap<>();

  public Roles(Program program, Policies policies) {
    this.program = program;
    this.policies = policies;
    for (MethodCode method : program.methods()) {
      method.ops().forEach(op -> noteLambdas(method, op));
    }
  }

  private void noteLambdas(MethodCode host, Op op) {
    if (op instanceof Op.Call call) {
      call.arguments().forEach(values -> values.forEach(v -> noteLambda(host, v)));
    } else if (op instanceof Op.Store store) {
      store.value().forEach(v -> noteLambda(host, v));
    } else if (op instanceof Op.StoreElement store) {
      store.value().forEach(v -> noteLambda(host, v));
    } else if (op instanceof Op.Return result) {
      result.value().forEach(v -> noteLambda(host, v));
    }
  }

  private void noteLambda(MethodCode host, Value value) {
    if (value instanceof Value.Function function) {
      function.captured().forEach(captured -> captured.forEach(v -> noteLambda(host, v)));
      MethodCode body = program.method(function.target());
      if (body != null && body.isSynthetic()) {
        hostOfLambda.putIfAbsent(body.ref(), host.ref());
      }
    }
  }

  /** The types whose code, or some of whose methods, run as a role by declaration. */
  public Set<String> agents() {
    Set<String> found = new TreeSet<>();
    for (TypeCode type : program.types()) {
      boolean entered =
          type.methods().stream().anyMatch(m -> declaredRole(m.annotations()) != null);
      if (entered || of(type).kind() == Runner.Kind.ROLE) {
        found.add(type.name());
      }
    }
    return found;
  }

  /** Whether any code names what it runs as. */
  public boolean areDeclared() {
    for (TypeCode type : program.types()) {
      if (declared(type.annotations()).kind() != Runner.Kind.NOBODY
          || type.methods().stream().anyMatch(this::isDeclaredEntry)) {
        return true;
      }
    }
    return false;
  }

  /** What the method runs as by declaration; nobody where that depends on its caller. */
  public Runner of(MethodCode method) {
    Runner before = ofMethods.get(method.ref());
    if (before == null) {
      before = find(method);
      ofMethods.put(method.ref(), before);
    }
    return before;
  }

  private Runner find(MethodCode method) {
    Runner own = declared(method.annotations());
    if (own.kind() != Runner.Kind.NOBODY) {
      return own;
    }
    MethodRef host = hostOfLambda.get(method.ref());
    MethodCode hostCode = host == null || host.equals(method.ref()) ? null : program.method(host);
    if (hostCode != null) {
      return of(hostCode);
    }
    TypeCode type = program.type(method.ref().owner());
    return type == null ? Runner.NOBODY : of(type);
  }

  /** What the type's methods run as: its own role, its host's, or the one it inherits. */
  public Runner of(TypeCode type) {
    Runner before = ofTypes.get(type.name());
    if (before == null) {
      ofTypes.put(type.name(), Runner.NOBODY); // where types lean on each other in a circle
      before = find(type);
      ofTypes.put(type.name(), before);
    }
    return before;
  }

  /** What an inherited method runs as when it is called on this type. */
  public Runner ofReceiver(String type, MethodCode inherited) {
    TypeCode receiver = type.equals(inherited.ref().owner()) ? null : program.type(type);
    return receiver == null ? Runner.NOBODY : of(receiver);
  }

  private Runner find(TypeCode type) {
    Runner own = declared(type.annotations());
    if (own.kind() != Runner.Kind.NOBODY) {
      return own;
    }
    TypeCode host = type.enclosing() == null ? null : program.type(type.enclosing());
    if (host != null) {
      Runner around = hostMethod(type, host);
      if (around.kind() != Runner.Kind.NOBODY) {
        return around;
      }
    }
    for (String parent : Program.supertypes(type)) {
      TypeCode code = program.type(parent);
      Runner inherited = code == null ? Runner.NOBODY : of(code);
      if (inherited.kind() != Runner.Kind.NOBODY) {
        return inherited;
      }
    }
    return Runner.NOBODY;
  }

  private Runner hostMethod(TypeCode type, TypeCode host) {
    String signature = type.enclosingMethod();
    if (signature != null) {
      for (MethodCode method : host.methods()) {
        if (method.ref().signature().equals(signature)) {
          return of(method);
        }
      }
    }
    return of(host);
  }

  private Runner declared(List<AnnotationUse> annotations) {
    for (AnnotationUse use : policies.expand(annotations)) {
      if (use.type().equals(ROLE)) {
        return Runner.as(use.text("value"));
      }
      if (use.type().equals(COORDINATOR)) {
        return Runner.COORDINATOR;
      }
    }
    return Runner.NOBODY;
  }

  /** The role that these annotations declare themselves, absent where they declare none. */
  public @Nullable String declaredRole(List<AnnotationUse> annotations) {
    Runner declared = declared(annotations);
    return declared.kind() == Runner.Kind.ROLE ? declared.role() : null;
  }

  /** Whether the role is entered here by declaration: the method itself names it. */
  public boolean isDeclaredEntry(MethodCode method) {
    return declared(method.annotations()).kind() != Runner.Kind.NOBODY;
  }

  /** Whether others can enter the role here: private methods and lambdas are its inside. */
  public boolean isEntry(MethodCode method) {
    boolean inside = (method.access() & ACC_PRIVATE) != 0 || method.isSynthetic();
    return of(method).kind() != Runner.Kind.NOBODY && (!inside || isDeclaredEntry(method));
  }
}
