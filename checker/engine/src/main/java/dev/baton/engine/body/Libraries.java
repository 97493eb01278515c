package dev.baton.engine.body;

import dev.baton.engine.code.Descriptors;
import dev.baton.engine.code.MethodRef;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Edge;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Site;
import dev.baton.engine.effect.Slots;
import dev.baton.engine.effect.Touch;
import dev.baton.engine.library.Behaviour;
import dev.baton.engine.library.Library;
import dev.baton.engine.library.Reflection;
import dev.baton.engine.library.Runs;
import dev.baton.engine.library.StateApis;
import dev.baton.engine.model.Fact.WriteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What the calls of one body do that run code which was not read. */
final class Libraries {
  private static final String OBJECT = "Ljava/lang/Object;";
  private final Known known;
  private final Values values;
  private final Recorder record;
  private final Calls calls;
  private final Maps maps;

  Libraries(Known known, Values values, Recorder record, Calls calls) {
    this.known = known;
    this.values = values;
    this.record = record;
    this.calls = calls;
    this.maps = new Maps(known, values, record);
  }

  /** Whether the call is one of a state that Baton knows, wherever its code stands. */
  boolean isStateApi(Op.Call call) {
    return StateApis.write(call.target()) != null || StateApis.isTogether(call.target());
  }

  void apply(Op.Call call, Calls.Spot at) {
    Site site = at.site();
    LibraryCall library = new LibraryCall(call, known, values);
    StateApis.Write write = StateApis.write(library.target());
    if (write != null) {
      maps.stateApi(library, write, site);
    } else {
      change(call, library, site);
    }
    new Contents(library, values).edges(site).forEach(record::edge);
    if (call.target().name().equals("<init>")) {
      construct(call, library, site);
    }
    functions(call, library, at);
    unread(call, library, site);
  }

  private void change(Op.Call call, LibraryCall library, Site site) {
    OptionalInt opaque = Reflection.changed(library.target());
    if (opaque.isPresent()) {
      String why = "`" + Library.nameOf(call.target()) + "` cannot be followed";
      for (int i = opaque.getAsInt(); i < call.arguments().size(); i++) {
        record.touch(library.argument(i), Touch.opaque(why), site);
      }
      return;
    }
    Behaviour does = library.behaviour();
    WriteKind kind = does.change();
    if (kind == null) {
      maps.factory(call, library, site);
      return;
    }
    List<Value> changed = library.argument(does.changed());
    if (does.keyed()) {
      maps.keyed(library, kind, site);
    } else {
      boolean one = Library.isAtomic(library.target().owner());
      List<Value> given = one ? library.argument(call.arguments().size() - 1) : maps.named(library);
      WriteKind how = one ? record.motion().of(call, kind) : kind;
      record.touch(changed, Touch.content(how, given), site);
      maps.all(library, site);
    }
    if (does.keeps()) {
      keep(library, changed, site);
    }
  }

  private void keep(LibraryCall library, List<Value> changed, Site site) {
    boolean whole =
        library.target().name().endsWith("All") || library.target().name().equals("arraycopy");
    for (Value holder : changed) {
      for (Value value : library.put()) {
        if (!value.equals(holder)) {
          List<Value> held = whole ? values.element(value) : List.of(value);
          held.forEach(h -> record.edge(new Edge(holder, Slots.ELEMENT, h, site)));
        }
      }
    }
    calls.keep(library.given(), site);
  }

  /** A new object of a library holds what its constructor was given. */
  private void construct(Op.Call call, LibraryCall library, Site site) {
    boolean copies = Library.isContainer(library.target().owner());
    for (Value made : library.argument(0)) {
      for (Value value : library.given()) {
        if (copies) {
          record.edge(new Edge(made, Slots.COPIED, value, site));
          values.element(value).forEach(e -> record.edge(new Edge(made, Slots.ELEMENT, e, site)));
        } else {
          record.edge(new Edge(made, Slots.ELEMENT, value, site));
        }
      }
    }
    maps.factory(call, library, site);
  }

  private void functions(Op.Call call, LibraryCall library, Calls.Spot at) {
    Calls.Spot spot = library.behaviour().runs() == Runs.HERE ? at : at.laterOn();
    List<String> types = Descriptors.parameters(call.target().descriptor());
    int first = call.isStatic() ? 0 : 1;
    for (int i = first; i < call.arguments().size(); i++) {
      String type = i - first < types.size() ? types.get(i - first) : "";
      if (type.equals(OBJECT) && Library.isJdk(library.target().owner())) {
        calls.keep(library.argument(i), at.site()); // it takes whatever it is given, and runs none
        continue;
      }
      for (Value value : library.argument(i)) {
        if (value instanceof Value.Function || Library.isTask(type)) {
          calls.task(value, library.functionArguments(), spot);
        }
      }
    }
    boolean runsItself = Library.isTask("L" + library.target().owner() + ";") && !call.isStatic();
    if (runsItself && !call.target().name().equals("<init>")) {
      library.argument(0).stream()
          .filter(Value.Fresh.class::isInstance)
          .forEach(own -> calls.task(own, List.of(), spot.laterOn()));
    }
  }

  /** A live object is given to code of which nothing is known. */
  private void unread(Op.Call call, LibraryCall library, Site site) {
    MethodRef target = library.target();
    TypeCode type = known.program().type(call.target().owner());
    boolean ours = type != null && known.program().resolve(call.target()) != null;
    boolean trusted = Library.isKnown(target.owner()) || (ours && Library.isModel(target.owner()));
    // who supplies the receiver may know what runs
    boolean open = ours && !call.isStatic() && library.argument(0).stream().allMatch(Paths::isOpen);
    if (trusted || open || target.name().equals("<init>") || StateApis.write(target) != null) {
      return;
    }
    String why = "`" + Library.nameOf(call.target()) + "` was not read";
    for (int i = call.isStatic() ? 0 : 1; i < call.arguments().size(); i++) {
      record.touch(new ArrayList<>(library.argument(i)), Touch.opaque(why), site);
    }
  }
}
