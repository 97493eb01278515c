package dev.baton.engine.framework.team;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Parameter;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import dev.baton.engine.flow.World;
import dev.baton.engine.model.GraphFact.Merge;
import dev.baton.engine.model.Place;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Thing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** LangChain4j's agents that are declared by annotations on interfaces and classes. */
final class DeclaredAgents {
  /** What the annotations of loops and supervisors say by default. */
  static final long ROUNDS = 10;

  private static final Map<String, Member.Kind> KINDS =
      Map.of(
          "SequenceAgent", Member.Kind.SEQUENCE,
          "ParallelAgent", Member.Kind.PARALLEL,
          "ParallelMapperAgent", Member.Kind.PARALLEL,
          "LoopAgent", Member.Kind.LOOP,
          "ConditionalAgent", Member.Kind.CHOICE,
          "SupervisorAgent", Member.Kind.SUPERVISOR);
  private static final Set<String> WORKERS =
      Set.of("Agent", "HumanInTheLoop", "A2AClientAgent", "McpClientAgent");
  private static final Set<String> INJECTED =
      Set.of("AgenticScope", "MemoryId", "InvocationParameters", "ChatModel", "LoopCounter");

  // sent to a remote agent beside its input: its first answer says what they are
  private static final Set<String> ENVELOPE = Set.of("A2AContextId", "A2ATaskId");
  private final World world;

  DeclaredAgents(World world) {
    this.world = world;
  }

  /** The teams that are no member of another. */
  List<TypeCode> roots() {
    List<TypeCode> teams = new ArrayList<>();
    Set<String> members = new HashSet<>();
    for (TypeCode type : world.program().types()) {
      Optional<AnnotationUse> team = team(type);
      team.ifPresent(use -> teams.add(type));
      team.ifPresent(use -> subAgents(use).forEach(members::add));
    }
    return teams.stream().filter(type -> !members.contains(type.name())).toList();
  }

  private static Optional<AnnotationUse> team(TypeCode type) {
    return Types.method(type, KINDS.keySet())
        .flatMap(
            m ->
                m.annotations().stream()
                    .filter(a -> KINDS.containsKey(Types.simple(a.type())))
                    .findFirst());
  }

  private static List<String> subAgents(AnnotationUse use) {
    List<String> found = new ArrayList<>();
    List<Object> all = new ArrayList<>(Types.list(use, "subAgents"));
    all.addAll(Types.list(use, "subAgent"));
    for (Object sub : all) {
      found.add(sub instanceof AnnotationUse nested ? nested.text("type") : sub.toString());
    }
    return found;
  }

  /** The type that a class literal or object stands for, where it was read. */
  @Nullable TypeCode named(Set<Thing> things) {
    for (Thing thing : things) {
      String type =
          thing instanceof Thing.Const c && c.value() instanceof Thing.ClassLiteral literal
              ? literal.type()
              : thing instanceof Made made ? made.type() : "";
      TypeCode code = world.program().type(type);
      if (code != null) {
        return code;
      }
    }
    return null;
  }

  /** The agent or team that a type declares. */
  Member member(TypeCode type, int depth) {
    Optional<AnnotationUse> team = team(type);
    if (team.isEmpty()) {
      return worker(type, Member.Kind.WORKER, world.places().type(type));
    }
    AnnotationUse use = team.get();
    Member.Kind kind = KINDS.getOrDefault(Types.simple(use.type()), Member.Kind.SEQUENCE);
    Place place = world.places().type(type);
    Member member = new Member(kind, name(use, type), type.simpleName(), place);
    output(member, use, place);
    for (String sub : subAgents(use)) {
      TypeCode code = world.program().type(sub);
      if (code == null || depth > 8) {
        member.open = true;
      } else {
        member.members.add(member(code, depth + 1));
      }
    }
    if (kind == Member.Kind.LOOP || kind == Member.Kind.SUPERVISOR) {
      limits(member, use, place);
    }
    Types.method(type, Set.of("ExitCondition")).ifPresent(method -> exits(member, method));
    if (kind == Member.Kind.CHOICE) {
      conditions(member, type);
    }
    if (use.type().endsWith("MapperAgent")) {
      mapped(member);
    }
    return member;
  }

  /** {@code @ActivationCondition(Doctor.class) static boolean isMedical(@V("category") ..)}. */
  private void conditions(Member team, TypeCode type) {
    team.together = true;
    for (MethodCode method : type.methods()) {
      for (AnnotationUse use : method.annotations()) {
        if (Types.simple(use.type()).equals("ActivationCondition")) {
          Set<String> asks = looksAt(method);
          Set<String> codes = new HashSet<>();
          Types.list(use, "value").forEach(c -> codes.add(Types.simple(c.toString())));
          team.members.stream()
              .filter(m -> codes.contains(m.code))
              .forEach(member -> member.asks = asks);
        }
      }
    }
  }

  private static void exits(Member loop, MethodCode condition) {
    loop.exits = true;
    loop.leaves = looksAt(condition);
    for (AnnotationUse use : condition.annotations()) {
      String atEnd = use.text("testExitAtLoopEnd"); // class files say it by a number
      loop.exitsAtEnd |= atEnd.equals("true") || atEnd.equals("1");
    }
  }

  /** The keys that a condition is given, or reads from the scope. */
  private static Set<String> looksAt(MethodCode condition) {
    Set<String> keys = new LinkedHashSet<>(ScopeCode.readBy(condition));
    stated(condition).forEach(p -> key(p).ifPresent(keys::add));
    return keys;
  }

  private static void limits(Member member, AnnotationUse use, Place place) {
    for (String limit : List.of("maxIterations", "maxAgentsInvocations")) {
      if (use.values().get(limit) instanceof Number n) {
        member.limits.add(new Member.Limit(n.longValue(), false, true, place));
      }
    }
    if (member.limits.isEmpty()) {
      member.limits.add(new Member.Limit(ROUNDS, true, true, place));
    }
  }

  /** Each run of a mapped agent is given an item, and writes a key of its own. */
  static void mapped(Member member) {
    for (Member sub : member.members) {
      sub.many = true;
      sub.needs.clear();
      sub.outputs.replaceAll(o -> new Member.Output(o.key() + "_*", o.merge(), o.place()));
    }
  }

  /** A single agent: what it is given, and where its result goes. */
  Member worker(TypeCode type, Member.Kind kind, Place otherwise) {
    Optional<MethodCode> method = agentMethod(type);
    Optional<AnnotationUse> use =
        method.flatMap(
            m ->
                m.annotations().stream()
                    .filter(a -> WORKERS.contains(Types.simple(a.type())))
                    .findFirst());
    Place place = method.map(m -> world.places().method(type, m)).orElse(otherwise);
    String name = use.map(u -> name(u, type)).orElse(type.simpleName());
    Member member = new Member(kind, name, type.simpleName(), place);
    use.ifPresent(u -> output(member, u, place));
    use.filter(u -> u.type().endsWith("HumanInTheLoop")).ifPresent(u -> Teams.human(member));
    use.ifPresent(
        u -> member.async = "true".equals(u.text("async")) || "1".equals(u.text("async")));
    boolean optional = use.map(u -> "true".equals(u.text("optional"))).orElse(false);
    if (kind == Member.Kind.WORKER) {
      method.ifPresent(m -> needs(member, m, place, !optional));
    }
    return member;
  }

  private static Optional<MethodCode> agentMethod(TypeCode type) {
    Optional<MethodCode> annotated = Types.method(type, WORKERS);
    List<MethodCode> open = type.methods().stream().filter(m -> m.ops().isEmpty()).toList();
    return annotated.isPresent() || open.size() != 1 ? annotated : Optional.of(open.get(0));
  }

  private static String name(AnnotationUse use, TypeCode type) {
    String given = use.text("name");
    return given.isEmpty() ? type.simpleName() : given;
  }

  private static void output(Member member, AnnotationUse use, Place place) {
    for (String attribute : List.of("outputKey", "outputName", "typedOutputKey")) {
      String key = use.text(attribute);
      if (!key.isEmpty()) {
        member.outputs.add(new Member.Output(Types.simple(key), Merge.REPLACE, place));
      }
    }
  }

  /** Whether the type of a typed key says what its value is where nobody wrote it. */
  private boolean hasDefault(Parameter parameter) {
    for (AnnotationUse use : parameter.annotations()) {
      boolean typed = Types.simple(use.type()).equals("K");
      TypeCode type = typed ? world.program().type(use.text("value")) : null;
      if (type != null
          && type.methods().stream().anyMatch(m -> m.ref().name().equals("defaultValue"))) {
        return true;
      }
    }
    return false;
  }

  private void needs(Member member, MethodCode method, Place place, boolean needed) {
    for (Parameter parameter : stated(method)) {
      key(parameter)
          .filter(k -> !k.isEmpty() && !isOfEnvelope(parameter))
          .ifPresent(
              key ->
                  member.needs.add(new Member.Need(key, needed && !hasDefault(parameter), place)));
    }
    for (AnnotationUse use : method.annotations()) {
      if (Types.simple(use.type()).endsWith("Message")) {
        Types.list(use, "value")
            .forEach(text -> Teams.placeholders(member, text.toString(), place, "{{", "}}"));
      }
    }
  }

  private static boolean isOfEnvelope(Parameter parameter) {
    return parameter.annotations().stream()
        .anyMatch(use -> ENVELOPE.contains(Types.simple(use.type())));
  }

  /** The parameters that come from the state. */
  private static List<Parameter> stated(MethodCode method) {
    boolean scoped = method.ref().descriptor().contains("AgenticScope;");
    return method.parameters().stream().filter(p -> !scoped || !p.annotations().isEmpty()).toList();
  }

  /** The key that a parameter is given; empty where its name is unknown. */
  private static Optional<String> key(Parameter parameter) {
    for (AnnotationUse use : parameter.annotations()) {
      String annotation = Types.simple(use.type());
      if (annotation.equals("V") || annotation.equals("K")) {
        return Optional.of(Types.simple(use.text("value")));
      }
      if (INJECTED.contains(annotation)) {
        return Optional.empty();
      }
    }
    return Optional.of(parameter.name());
  }

  /** The keys with which a call of the type's agent method begins; an empty one is unknown. */
  Set<String> parameters(TypeCode type) {
    Set<String> found = new LinkedHashSet<>();
    List<String> team = new ArrayList<>(KINDS.keySet());
    team.addAll(WORKERS);
    Optional<MethodCode> method = Types.method(type, team).or(() -> agentMethod(type));
    if (method.isEmpty() || Types.method(type, Set.of("BeforeCall")).isPresent()) {
      found.add("");
    }
    method.ifPresent(m -> stated(m).forEach(p -> key(p).ifPresent(found::add)));
    return found;
  }
}
