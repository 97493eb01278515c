package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Substitution;
import dev.baton.engine.library.Behaviour;
import dev.baton.engine.library.Library;
import dev.baton.engine.library.Runs;
import dev.baton.engine.model.Fact.WriteKind;
import dev.baton.engine.model.Step;
import dev.baton.engine.resolve.Names;
import dev.baton.engine.resolve.Program;
import dev.baton.engine.typestate.Body;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one body changes by itself, and what it takes over from those that it calls. */
final class ChangingBody {
  private static final int FEW = 4;
  private final Body body;
  private final Program program;
  private final Library library;
  private final Map<Value, List<Value>> followed = new HashMap<>();
  private final List<Change> own = new ArrayList<>();
  private final List<Callee> callees = new ArrayList<>();

  ChangingBody(Body body, Library library) {
    this.body = body;
    this.program = body.world().program();
    this.library = library;
    for (int op = 0; op < body.ops().size(); op++) {
      at(op);
    }
  }

  /**
   * A method that one of the ops runs.
   *
   * @param here what its parameters are here
   */
  record Callee(MethodCode method, int op, Substitution here) {
    boolean isConstructor() {
      return method.ref().name().equals("<init>");
    }
  }

  /** What its own ops change. */
  List<Change> own() {
    return own;
  }

  /** Whom it runs, in the order of its ops. */
  List<Callee> callees() {
    return callees;
  }

  /** A change by one of those that it runs, in its own terms; none where it is nobody else's. */
  List<Change> taken(Change change, Callee callee) {
    boolean made = Paths.root(change.target()).equals(new Value.Param(0));
    if (made && callee.isConstructor()) {
      return List.of();
    }
    List<Change> found = new ArrayList<>();
    for (Value target : callee.here().of(change.target())) {
      for (Value path : followed(target)) {
        if (Paths.isOpen(path)) {
          found.add(change.from(hop(callee.op()), path, key(change, callee.here())));
        }
      }
    }
    return found;
  }

  private void at(int op) {
    if (body.op(op) instanceof Op.Store store) {
      stored(op, store);
    } else if (body.op(op) instanceof Op.StoreElement store) {
      store.array().forEach(array -> add(op, array, WriteKind.REPLACE, null));
    } else if (body.op(op) instanceof Op.Call call) {
      List<MethodCode> targets = targets(call);
      for (MethodCode target : targets) {
        callees.add(new Callee(target, op, new Substitution(call.arguments(), call.id())));
      }
      if (targets.isEmpty()) {
        outside(op, call);
      }
    }
  }

  /**
   * The methods that the call runs as far as that is known: one of very many is not, and where the
   * library declares it, most objects are the library's.
   */
  private List<MethodCode> targets(Op.Call call) {
    List<MethodCode> all = body.targets(call);
    if (all.size() <= (Library.isJdk(call.target().owner()) ? 1 : FEW)) {
      return all;
    }
    Map<MethodRef, MethodCode> made = new LinkedHashMap<>();
    for (Value receiver : call.isStatic() ? List.<Value>of() : call.arguments().get(0)) {
      MethodCode exact =
          receiver instanceof Value.Fresh fresh
              ? program.resolve(call.target().in(fresh.type()))
              : null;
      if (exact != null) {
        made.put(exact.ref(), exact);
      }
    }
    return List.copyOf(made.values());
  }

  private void stored(int op, Op.Store store) {
    WriteKind kind =
        switch (store.change()) {
          case ASSIGN -> WriteKind.ASSIGN;
          case INCREASE -> WriteKind.INCREASE;
          case DECREASE -> WriteKind.DECREASE;
        };
    for (Value base : store.base()) {
      add(op, new Value.Field(base, store.owner(), store.name()), kind, null);
    }
    if (store.base().isEmpty()) {
      add(op, new Value.Static(store.owner(), store.name()), kind, null);
    }
  }

  private void add(int op, Value target, WriteKind kind, @Nullable Value key) {
    for (Value path : followed(target)) {
      if (Paths.isOpen(path)) {
        own.add(new Change(path, kind, key, body.method(), op, List.of()));
      }
    }
  }

  private void outside(int op, Op.Call call) {
    Behaviour behaviour = library.of(call.target(), call.isStatic());
    WriteKind kind = behaviour.change();
    if (kind != null && behaviour.changed() < call.arguments().size()) {
      for (Value target : call.arguments().get(behaviour.changed())) {
        add(op, target, kind, null);
        if (behaviour.keyed() && call.arguments().size() > 1) {
          call.arguments().get(1).forEach(key -> add(op, target, kind, key));
        }
      }
    }
    boolean here = behaviour.runs() == Runs.HERE;
    for (List<Value> argument : here ? call.arguments() : List.<List<Value>>of()) {
      for (Value.Function function : body.functions(argument)) {
        MethodCode run = program.resolve(function.target());
        if (run != null) {
          callees.add(new Callee(run, op, new Substitution(function.captured(), call.id())));
        }
      }
    }
  }

  /** The path with getters followed to the fields that they return. */
  private List<Value> followed(Value path) {
    List<Value> before = followed.get(path);
    if (before == null) {
      before = follow(path);
      followed.put(path, before);
    }
    return before;
  }

  private List<Value> follow(Value path) {
    if (path instanceof Value.Field field) {
      List<Value> paths = new ArrayList<>();
      for (Value base : followed(field.base())) {
        paths.add(Paths.cut(new Value.Field(base, field.owner(), field.name())));
      }
      return paths;
    }
    if (path instanceof Value.Element element) {
      return followed(element.base()).stream().map(Paths::element).toList();
    }
    return path instanceof Value.Result ? body.follow(path) : List.of(path);
  }

  private static @Nullable Value key(Change change, Substitution here) {
    Value key = change.key();
    List<Value> keys = key == null ? List.of() : here.of(key);
    return keys.isEmpty() ? key : keys.get(0);
  }

  private Change.Hop hop(int op) {
    String called = body.op(op) instanceof Op.Call call ? call.target().name() : "";
    String text = Names.method(body.method().ref(), program) + " calls " + called;
    return new Change.Hop(body.method(), op, new Step(text, body.at(op)));
  }
}
