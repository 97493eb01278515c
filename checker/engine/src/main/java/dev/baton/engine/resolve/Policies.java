package dev.baton.engine.resolve;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Places;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which cells are declared, and with what policy; immutable once built. */
public final class Policies {
  private static final String OURS = "dev/baton/annotation/";
  private static final String STATE_KEY = "Ldev/baton/patterns/StateKey;";
  private final Map<String, Cell> cells = new TreeMap<>();
  private final Map<String, String> keyOfConstant = new TreeMap<>();
  private final Program program;

  public Policies(Program program, Places places) {
    this.program = program;
    for (TypeCode type : program.types()) {
      if (!type.isAnnotation()) {
        declare(type, places);
      }
    }
  }

  private void declare(TypeCode type, Places places) {
    List<Policy> ofType = policies(type.annotations());
    if (!ofType.isEmpty()) {
      String id = type.name();
      cells.put(id, new Cell(Cell.Kind.TYPE, type.simpleName(), id, ofType, places.type(type)));
    }
    for (FieldCode field : type.fields()) {
      declare(type, field, places);
    }
    for (MethodCode method : type.methods()) {
      List<Policy> policies = policies(method.annotations());
      if (!policies.isEmpty() && !isAccessor(type, method)) {
        cells.put(
            type.name() + "." + method.ref().signature(),
            new Cell(
                Cell.Kind.MUTATOR,
                method.ref().name(),
                type.name(),
                policies,
                places.method(type, method)));
      }
    }
  }

  private void declare(TypeCode type, FieldCode field, Places places) {
    List<Policy> policies = policies(field.annotations());
    if (policies.isEmpty()) {
      if (field.isStatic() && field.isFinal() && field.constant() instanceof String key) {
        Cell bare = new Cell(Cell.Kind.KEY, key, "", List.of(), places.field(type, field.name()));
        cells.putIfAbsent("key:" + key, bare);
      }
      return;
    }
    String id = type.name() + "." + field.name();
    boolean isKey =
        field.isStatic()
            && field.isFinal()
            && (field.constant() instanceof String || field.descriptor().equals(STATE_KEY));
    if (isKey) {
      String key = field.constant() instanceof String text ? text : field.name();
      keyOfConstant.put(id, key);
      Cell declared = new Cell(Cell.Kind.KEY, key, "", policies, places.field(type, field.name()));
      cells.merge("key:" + key, declared, Policies::together);
    } else {
      cells.put(
          id,
          new Cell(
              Cell.Kind.FIELD,
              field.name(),
              type.name(),
              policies,
              places.field(type, field.name())));
    }
  }

  /** Two constants may name one key; the first place stands, contradictions are for the rule. */
  private static Cell together(Cell first, Cell second) {
    List<Policy> all = new ArrayList<>(first.policies());
    second.policies().stream().filter(p -> !all.contains(p)).forEach(all::add);
    Place place = first.policies().isEmpty() ? second.declared() : first.declared();
    return new Cell(first.kind(), first.name(), first.owner(), all, place);
  }

  /** An annotation on a record component lands on its accessor too, which is no mutator. */
  private static boolean isAccessor(TypeCode type, MethodCode method) {
    return type.superName().equals("java/lang/Record")
        && method.ref().descriptor().startsWith("()")
        && type.fields().stream().anyMatch(f -> f.name().equals(method.ref().name()));
  }

  /** The policies among these annotations, through those that stand for them. */
  public List<Policy> policies(List<AnnotationUse> annotations) {
    List<Policy> found = new ArrayList<>();
    for (AnnotationUse use : expand(annotations)) {
      Policy policy = policy(use);
      if (policy != null && !found.contains(policy)) {
        found.add(policy);
      }
    }
    return found;
  }

  /** Baton's own annotations among these, meta-annotations resolved. */
  public List<AnnotationUse> expand(List<AnnotationUse> annotations) {
    List<AnnotationUse> found = new ArrayList<>();
    for (AnnotationUse use : annotations) {
      TypeCode type = program.type(use.type());
      if (use.type().startsWith(OURS)) {
        found.add(use);
      } else if (type != null && type.isAnnotation()) {
        type.annotations().stream().filter(a -> a.type().startsWith(OURS)).forEach(found::add);
      }
    }
    return found;
  }

  private static @Nullable Policy policy(AnnotationUse use) {
    return switch (use.type().substring(OURS.length())) {
      case "OwnedBy" -> new Policy.OwnedBy(use.text("value"));
      case "AppendOnly" -> new Policy.AppendOnly();
      case "MergedBy" -> new Policy.MergedBy(use.text("value"));
      case "Monotonic" -> new Policy.Monotonic();
      case "SharedRead" -> new Policy.SharedRead();
      case "AgentPrivate" -> new Policy.AgentPrivate(use.text("value"));
      default -> null;
    };
  }

  public Collection<Cell> all() {
    return cells.values();
  }

  public boolean isEmpty() {
    return cells.isEmpty();
  }

  /** The cell that a field belongs to: its own, or its type's. */
  public @Nullable Cell ofField(String owner, String name) {
    String declaring = program.declaringType(owner, name);
    Cell own = cells.get(declaring + "." + name);
    return own != null || keyOfConstant.containsKey(declaring + "." + name)
        ? own
        : cells.get(declaring);
  }

  public @Nullable Cell ofMutator(MethodCode method) {
    return cells.get(method.ref().owner() + "." + method.ref().signature());
  }

  public @Nullable Cell ofKey(String key) {
    return cells.get("key:" + key);
  }

  /** The key that a constant names, where it carries a policy. */
  public @Nullable String keyOf(String owner, String field) {
    return keyOfConstant.get(program.declaringType(owner, field) + "." + field);
  }
}
