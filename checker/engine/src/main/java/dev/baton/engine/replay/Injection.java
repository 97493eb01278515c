package dev.baton.engine.replay;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Descriptors;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import dev.baton.engine.resolve.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives code the objects that a container would: one instance a type, made by its constructor. */
final class Injection {
  private static final Set<String> PRODUCERS = Set.of("Bean", "Produces", "Provides");
  private static final Set<String> LOOKS_UP =
      Set.of("getBean", "getInstance", "getBeanProvider", "getProvider", "select");
  private static final Set<String> CONTAINERS =
      Set.of("ApplicationContext", "BeanFactory", "Injector", "Instance", "CDI");
  private final Execution execution;
  private final Program program;
  private final Map<String, Made> instances = new HashMap<>();
  private final Map<String, Set<Thing>> provided = new HashMap<>();

  /** What fields are given that are not the first of their type in a class, by their names. */
  private final Map<String, Set<Thing>> apart = new HashMap<>();

  private final Map<String, List<MethodCode>> producers = new HashMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();

  Injection(Execution execution, Program program) {
    this.execution = execution;
    this.program = program;
    for (TypeCode type : program.types()) {
      for (String parent : Program.supertypes(type)) {
        subtypes.computeIfAbsent(parent, p -> new ArrayList<>()).add(type.name());
      }
      for (MethodCode method : type.methods()) {
        if (method.annotations().stream().anyMatch(a -> PRODUCERS.contains(Act.simple(a.type())))) {
          String descriptor = method.ref().descriptor();
          String result = descriptor.substring(descriptor.indexOf(')') + 1);
          producers
              .computeIfAbsent(Descriptors.internal(result), r -> new ArrayList<>())
              .add(method);
        }
      }
    }
  }

  /** The one instance of a type that was read, constructed on first need. */
  Made instance(String type) {
    Made known = instances.get(type);
    if (known != null) {
      return known;
    }
    Made made = new Made(type, null);
    instances.put(type, made);
    TypeCode code = program.type(type);
    if (code != null) {
      code.methods().stream()
          .filter(m -> m.ref().name().equals("<init>"))
          .findFirst()
          .ifPresent(constructor -> construct(made, constructor));
    }
    return made;
  }

  /** What a method is given that something outside calls. */
  List<Set<Thing>> arguments(MethodCode method) {
    List<Set<Thing>> arguments = new ArrayList<>();
    if (!method.isStatic()) {
      arguments.add(Set.of(instance(method.ref().owner())));
    }
    arguments.addAll(provideAll(method));
    return arguments;
  }

  /** One for each parameter; two of one type are two objects where nobody says which they are. */
  private List<Set<Thing>> provideAll(MethodCode method) {
    List<Set<Thing>> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String type : Descriptors.parameters(method.ref().descriptor())) {
      Set<Thing> found = provide(type);
      boolean another = !seen.add(type) && found.stream().allMatch(this::isOpen);
      all.add(another ? Set.of(Made.outside(type)) : found);
    }
    return all;
  }

  private boolean isOpen(Thing thing) {
    return thing instanceof Made made && made.birth() == null && program.type(made.type()) == null;
  }

  /** Whether it is what everybody is given who needs its type. */
  boolean isProvided(Made made) {
    return provided.getOrDefault(made.type(), Set.of()).contains(made);
  }

  private void construct(Made made, MethodCode constructor) {
    List<Set<Thing>> arguments = new ArrayList<>(List.of(Set.of(made)));
    arguments.addAll(provideAll(constructor));
    execution.fresh(() -> execution.enter(constructor, arguments));
  }

  /** What a parameter of this type is given. */
  Set<Thing> provide(String type) {
    Set<Thing> known = provided.get(type);
    if (known != null) {
      return known;
    }
    provided.put(type, Set.of(Thing.UNKNOWN));
    Set<Thing> found = new LinkedHashSet<>();
    for (MethodCode producer : producers.getOrDefault(type, List.of())) {
      List<Set<Thing>> arguments = new ArrayList<>();
      if (!producer.isStatic()) {
        arguments.add(Set.of(instance(producer.ref().owner())));
      }
      arguments.addAll(provideAll(producer));
      found.addAll(execution.fresh(() -> execution.enter(producer, arguments)));
    }
    if (found.isEmpty()) {
      found.add(plain(type));
    }
    provided.put(type, found);
    return found;
  }

  private Thing plain(String type) {
    TypeCode code = program.type(type);
    boolean isOpen = code == null || code.isInterface() || (code.access() & 0x400) != 0;
    if (!isOpen) {
      return instance(type);
    }
    List<String> below = subtypes.getOrDefault(type, List.of());
    return below.size() == 1 ? plain(below.get(0)) : Made.outside(type);
  }

  /** What a container gives that is asked for a type; none where the call asks no container. */
  @Nullable Set<Thing> lookup(Act act) {
    if (!LOOKS_UP.contains(act.name()) || CONTAINERS.stream().noneMatch(act.owner()::endsWith)) {
      return null;
    }
    Set<Thing> found = new LinkedHashSet<>();
    for (int i = 0; i < act.count(); i++) {
      for (Thing asked : act.argument(i)) {
        if (asked instanceof Thing.Const c && c.value() instanceof Thing.ClassLiteral literal) {
          found.addAll(provide(literal.type()));
        }
      }
    }
    return found.isEmpty() ? null : found;
  }

  /** What a field that the code never assigned holds. */
  Set<Thing> field(Made object, String name) {
    for (TypeCode t = program.type(object.type()); t != null; t = program.type(t.superName())) {
      for (FieldCode field : t.fields()) {
        if (field.name().equals(name) && object.equals(instances.get(object.type()))) {
          return provide(t, field);
        }
      }
    }
    return Set.of(Thing.UNKNOWN);
  }

  /** What a field is given; a second one of the same type is another object, too. */
  private Set<Thing> provide(TypeCode type, FieldCode field) {
    Set<Thing> found = provide(Descriptors.internal(field.descriptor()));
    FieldCode first =
        type.fields().stream()
            .filter(f -> f.descriptor().equals(field.descriptor()))
            .findFirst()
            .orElse(field);
    if (first.equals(field) || !found.stream().allMatch(this::isOpen)) {
      return found;
    }
    String name = type.name() + "." + field.name();
    return apart.computeIfAbsent(
        name, n -> Set.of(Made.outside(Descriptors.internal(field.descriptor()))));
  }
}
