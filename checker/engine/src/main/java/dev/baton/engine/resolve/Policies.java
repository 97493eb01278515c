package dev.baton.engine.resolve;

import static java.util.stream.Collectors.joining;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Places;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.model.Cell;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Policy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which cells are declared, and with what policy; immutable once built. */
public final class Policies {
  private static final String KEY = "key:";
  private final Map<String, Cell> cells;
  private final List<Cell> declarations;
  private final Set<String> governed;
  private final KeyTexts texts;
  private final Stereotypes stereotypes;
  private final Program program;
  private final Places places;
  private boolean mutators;
  private boolean keys;

  private Policies(Policies all, KeyTexts texts) {
    this.program = all.program;
    this.places = all.places;
    this.stereotypes = all.stereotypes;
    this.cells = all.cells;
    this.declarations = all.declarations;
    this.governed = all.governed;
    this.mutators = all.mutators;
    this.keys = all.keys;
    this.texts = texts;
  }

  public Policies(Program program, Places places) {
    this.program = program;
    this.places = places;
    this.stereotypes = new Stereotypes(program);
    this.cells = new TreeMap<>();
    this.declarations = new ArrayList<>();
    this.governed = new HashSet<>();
    this.texts = new KeyTexts(program);
    for (TypeCode type : program.types()) {
      if (!type.isAnnotation()) {
        declare(type);
      }
    }
    List.copyOf(cells.keySet()).forEach(this::overridden);
  }

  /** The same, where of the texts without a policy only these can be keys that roles contest. */
  Policies contesting(Set<String> keys) {
    return new Policies(this, texts.contesting(keys));
  }

  /** An implementation keeps the policy of what it implements, whatever it says itself. */
  private void overridden(String id) {
    Cell own = Objects.requireNonNull(cells.get(id));
    if (own.kind() == Cell.Kind.MUTATOR) {
      String signature = id.substring(own.owner().length());
      for (String parent : program.family(own.owner())) {
        Cell other = parent.equals(own.owner()) ? null : cells.get(parent + signature);
        if (other != null && !other.policies().equals(own.policies())) {
          declarations.add(
              new Cell(own.kind(), own.name(), own.owner(), other.policies(), own.declared()));
        }
      }
    }
  }

  private void declare(TypeCode type) {
    List<Policy> ofType = policies(type.annotations());
    if (!ofType.isEmpty()) {
      String name = type.simpleName();
      add(type.name(), new Cell(Cell.Kind.TYPE, name, type.name(), ofType, places.type(type)));
      governed.add(type.name());
    }
    for (MethodCode method : type.methods()) {
      declare(type, method);
      Keys.in(method).forEach(made -> declare(type, made));
    }
    for (FieldCode field : type.fields()) {
      declare(type, field);
    }
  }

  private void declare(TypeCode type, MethodCode method) {
    List<Policy> policies = policies(method.annotations());
    if (policies.isEmpty() || isAccessor(type, method)) {
      return;
    }
    mutators = true;
    governed.add(type.name());
    Place place = places.method(type, method);
    add(
        type.name() + "." + method.ref().signature(),
        new Cell(Cell.Kind.MUTATOR, method.ref().name(), type.name(), policies, place));
  }

  private void declare(TypeCode type, Keys.Made key) {
    String field = key.field();
    Place place =
        field.isEmpty() ? places.write(type, key.factory(), key.line()) : places.field(type, field);
    if (!field.isEmpty()) {
      texts.declare(program.declaringType(type.name(), field) + "." + field, key.name());
    }
    addKey(new Cell(Cell.Kind.KEY, key.name(), "", List.of(key.policy()), place));
  }

  private void declare(TypeCode type, FieldCode field) {
    List<Policy> policies = policies(field.annotations());
    String id = type.name() + "." + field.name();
    if (policies.isEmpty()) {
      if (field.isStatic() && field.isFinal() && field.constant() instanceof String key) {
        texts.bare(key, id);
      }
      return;
    }
    Place place = places.field(type, field.name());
    if (Keys.isName(type, field, program)) {
      String key = field.constant() instanceof String text ? text : texts.of(id, field.name());
      texts.declare(id, key);
      addKey(new Cell(Cell.Kind.KEY, key, "", policies, place));
    } else {
      governed.add(type.name());
      add(id, new Cell(Cell.Kind.FIELD, field.name(), type.name(), policies, place));
    }
  }

  private void addKey(Cell key) {
    keys = true;
    add(KEY + key.name(), key);
  }

  private void add(String id, Cell cell) {
    declarations.add(cell);
    cells.merge(id, cell, Policies::together);
  }

  /** Two constants may name one key; the first place stands, contradictions are for the rule. */
  private static Cell together(Cell first, Cell second) {
    List<Policy> all = new ArrayList<>(first.policies());
    second.policies().stream().filter(p -> !all.contains(p)).forEach(all::add);
    return new Cell(first.kind(), first.name(), first.owner(), all, first.declared());
  }

  /** An annotation on a record component lands on its accessor too, which is no mutator. */
  private static boolean isAccessor(TypeCode type, MethodCode method) {
    return type.superName().equals("java/lang/Record")
        && method.ref().descriptor().startsWith("()")
        && type.fields().stream().anyMatch(f -> f.name().equals(method.ref().name()));
  }

  /** The policies among these annotations, through those that stand for them. */
  public List<Policy> policies(List<AnnotationUse> annotations) {
    return stereotypes.policies(annotations);
  }

  /** Baton's own annotations among these, meta-annotations resolved. */
  public List<AnnotationUse> expand(List<AnnotationUse> annotations) {
    return stereotypes.expand(annotations);
  }

  /** Every declared cell, with all its policies. */
  public Collection<Cell> all() {
    return cells.values();
  }

  /** Every declaration as it stands; a cell can be declared in several places. */
  public List<Cell> declarations() {
    return List.copyOf(declarations);
  }

  /** Whether nothing is declared. */
  public boolean isEmpty() {
    return cells.isEmpty();
  }

  /** Whether keys are declared, or texts named that several agents could use as one. */
  public boolean hasKeys() {
    return keys || !texts.contested().isEmpty();
  }

  /** The texts without a policy that could be keys. */
  Set<String> contested() {
    return texts.contested();
  }

  /** Whether methods are declared to be mutators. */
  public boolean hasMutators() {
    return mutators;
  }

  /** Whether the type declares policies itself, so that no holder of its objects answers for it. */
  public boolean governs(String type) {
    return governed.contains(type);
  }

  /** The cell that a field belongs to: its own, or its type's. */
  public @Nullable Cell ofField(String owner, String name) {
    if (cells.isEmpty()) {
      return null;
    }
    String declaring = program.declaringType(owner, name);
    Cell own = cells.get(declaring + "." + name);
    return own != null || texts.isDeclared(declaring + "." + name) ? own : cells.get(declaring);
  }

  /** The cells in objects of the type: its fields, its parents', and itself. */
  public List<Cell> inside(String type) {
    List<Cell> found = new ArrayList<>();
    if (!governed.isEmpty() && program.type(type) != null) {
      Set<String> family = program.family(type);
      cells.values().stream()
          .filter(c -> c.kind() != Cell.Kind.KEY && family.contains(c.owner()))
          .forEach(found::add);
    }
    return found;
  }

  /** Whether the declared key fits a text in which {@code *} stands for anything. */
  public static boolean isKeyLike(String pattern, Cell key) {
    Pattern like =
        Pattern.compile(
            Pattern.compile("\\*").splitAsStream(pattern).map(Pattern::quote).collect(joining(".*"))
                + (pattern.endsWith("*") ? ".*" : ""));
    return key.kind() == Cell.Kind.KEY && like.matcher(key.name()).matches();
  }

  /** The cell that a call of the method writes, where it or what it overrides is a mutator. */
  public @Nullable Cell ofMutator(MethodCode method) {
    if (!mutators || method.ref().isInitialiser()) {
      return null;
    }
    for (String type : program.family(method.ref().owner())) {
      Cell cell = cells.get(type + "." + method.ref().signature());
      if (cell != null) {
        return cell;
      }
    }
    return null;
  }

  /** The cell of a key that is declared, or of a constant text without a policy. */
  public @Nullable Cell ofKey(String key) {
    Cell declared = cells.get(KEY + key);
    String constant = declared == null ? texts.constant(key) : "";
    if (constant.isEmpty()) {
      return declared;
    }
    int dot = constant.lastIndexOf('.');
    TypeCode type = program.type(constant.substring(0, dot));
    return type == null
        ? null
        : new Cell(
            Cell.Kind.KEY, key, "", List.of(), places.field(type, constant.substring(dot + 1)));
  }

  /** The key that a value names: a text, a constant that stands for one, or what is inside it. */
  public Optional<String> nameOf(Value value) {
    return texts.nameOf(value, key -> cells.containsKey(KEY + key));
  }
}
