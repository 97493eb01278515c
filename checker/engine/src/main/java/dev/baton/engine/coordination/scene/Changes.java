package dev.baton.engine.coordination.scene;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Substitution;
import dev.baton.engine.library.Behaviour;
import dev.baton.engine.library.Callbacks;
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

/**
 * What methods change of what they are given, and of static fields: through their callees, and
 * through functions that run while they do. Worked out for the methods that are asked for.
 */
public final class Changes {
  private static final int DEEPEST = 8;
  private static final int MOST = 300;
  private static final Library LIBRARY = new Library(Callbacks.KNOWN);
  private final Program program;
  private final Bodies bodies;
  private final Map<MethodRef, List<Change>> known = new HashMap<>();

  Changes(Program program, Bodies bodies) {
    this.program = program;
    this.bodies = bodies;
  }

  /** How the call changes its receiver, absent where it does not. */
  public static @Nullable WriteKind ofReceiver(Op.Call call) {
    if (call.isStatic()) {
      return null;
    }
    Behaviour behaviour = LIBRARY.of(call.target(), false);
    return behaviour.changed() == 0 ? behaviour.change() : null;
  }

  /** The changes that running the method makes. */
  public List<Change> of(MethodCode method) {
    return of(method, 0);
  }

  private List<Change> of(MethodCode method, int depth) {
    List<Change> before = known.get(method.ref());
    if (before != null || depth > DEEPEST) {
      return before == null ? List.of() : before;
    }
    known.put(method.ref(), List.of());
    Map<List<Object>, Change> all = new LinkedHashMap<>();
    Walk walk = new Walk(bodies.of(method), depth);
    for (int op = 0; op < method.ops().size() && all.size() < MOST; op++) {
      for (Change change : walk.at(op)) {
        List<Object> identity =
            List.of(change.target(), change.method().ref(), change.op(), "" + change.key());
        all.putIfAbsent(identity, change);
      }
    }
    List<Change> found = List.copyOf(all.values());
    known.put(method.ref(), found);
    return found;
  }

  /** One body, op after op. */
  private final class Walk {
    private final Body body;
    private final int depth;
    private int at;
    private List<Change> found = List.of();

    Walk(Body body, int depth) {
      this.body = body;
      this.depth = depth;
    }

    List<Change> at(int op) {
      at = op;
      found = new ArrayList<>();
      if (body.op(op) instanceof Op.Store store) {
        stored(store);
      } else if (body.op(op) instanceof Op.StoreElement store) {
        store.array().forEach(array -> add(array, WriteKind.REPLACE, null));
      } else if (body.op(op) instanceof Op.Call call) {
        called(call);
      }
      return found;
    }

    private void stored(Op.Store store) {
      WriteKind kind =
          switch (store.change()) {
            case ASSIGN -> WriteKind.ASSIGN;
            case INCREASE -> WriteKind.INCREASE;
            case DECREASE -> WriteKind.DECREASE;
          };
      for (Value base : store.base()) {
        add(new Value.Field(base, store.owner(), store.name()), kind, null);
      }
      if (store.base().isEmpty()) {
        add(new Value.Static(store.owner(), store.name()), kind, null);
      }
    }

    private void add(Value target, WriteKind kind, @Nullable Value key) {
      for (Value path : followed(target)) {
        if (Paths.isOpen(path)) {
          found.add(new Change(path, kind, key, body.method(), at, List.of()));
        }
      }
    }

    /** The path with getters followed to the fields that they return. */
    private List<Value> followed(Value path) {
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

    private void called(Op.Call call) {
      List<MethodCode> targets = body.targets(call);
      for (MethodCode target : targets) {
        inherit(target, call.arguments(), call);
      }
      if (targets.isEmpty()) {
        library(call);
      }
    }

    private void library(Op.Call call) {
      Behaviour behaviour = LIBRARY.of(call.target(), call.isStatic());
      WriteKind kind = behaviour.change();
      if (kind != null && behaviour.changed() < call.arguments().size()) {
        for (Value target : call.arguments().get(behaviour.changed())) {
          add(target, kind, null);
          if (behaviour.keyed() && call.arguments().size() > 1) {
            call.arguments().get(1).forEach(key -> add(target, kind, key));
          }
        }
      }
      boolean here = behaviour.runs() == Runs.HERE;
      for (List<Value> argument : here ? call.arguments() : List.<List<Value>>of()) {
        for (Value.Function function : body.functions(argument)) {
          MethodCode run = program.resolve(function.target());
          if (run != null) {
            inherit(run, function.captured(), call);
          }
        }
      }
    }

    private void inherit(MethodCode callee, List<List<Value>> arguments, Op.Call call) {
      boolean construction = callee.ref().name().equals("<init>");
      Substitution here = new Substitution(arguments, call.id());
      for (Change change : of(callee, depth + 1)) {
        boolean own = construction && Paths.root(change.target()).equals(new Value.Param(0));
        for (Value target : own ? List.<Value>of() : here.of(change.target())) {
          for (Value path : followed(target)) {
            if (Paths.isOpen(path)) {
              found.add(change.from(hop(call), path, key(change, here)));
            }
          }
        }
      }
    }

    private static @Nullable Value key(Change change, Substitution here) {
      Value key = change.key();
      List<Value> keys = key == null ? List.of() : here.of(key);
      return keys.isEmpty() ? key : keys.get(0);
    }

    private Change.Hop hop(Op.Call call) {
      String text = Names.method(body.method().ref(), program) + " calls " + call.target().name();
      return new Change.Hop(body.method(), at, new Step(text, body.at(call)));
    }
  }
}
