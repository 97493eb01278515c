package dev.baton.engine.declare;

import static dev.baton.engine.syntax.Modifiers.PUBLIC;
import static dev.baton.engine.syntax.Modifiers.STATIC;

import dev.baton.engine.implied.ImpliedMembers;
import dev.baton.engine.symbol.AnnotationTraits;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Decl.Kind;
import dev.baton.engine.syntax.TypeTree;
import dev.baton.engine.syntax.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A type that the sources declare. Its header and members are worked out when they are asked. */
public final class DeclaredClass implements ClassSymbol {
  private final Decl.Type written;
  private final Decl.Type decl;
  private final String name;
  private final @Nullable DeclaredClass host;
  private final @Nullable Body place;
  private final Scope.Variables header;
  private final Scope.ClassScope scope;
  private final List<TypeVariable> parameters;
  private final Map<String, DeclaredClass> nested = new HashMap<>();
  private final List<DeclaredClass> nestedInOrder = new ArrayList<>();
  private final Set<Local> captured = new LinkedHashSet<>();
  private @Nullable List<Type> parents;
  private @Nullable Type ofAnonymous;
  private boolean busy;
  private @Nullable List<DeclaredField> fields;
  private @Nullable List<DeclaredMethod> methods;

  /** A type at top level, or a member of its host. */
  DeclaredClass(Decl.Type decl, String name, Scope around, @Nullable DeclaredClass host) {
    this(decl, name, around, host, null);
  }

  private DeclaredClass(
      Decl.Type decl,
      String name,
      Scope around,
      @Nullable DeclaredClass host,
      @Nullable Body place) {
    this.written = decl;
    this.decl = ImpliedMembers.expand(decl, around.unit().usesLombok());
    this.name = name;
    this.host = host;
    this.place = place;
    this.header = new Scope.Variables(around);
    this.parameters = DeclaredMethod.variables(decl.parameters(), header);
    this.scope = new Scope.ClassScope(header, this);
    for (Decl member : this.decl.members()) {
      if (member instanceof Decl.Type type) {
        DeclaredClass inner = new DeclaredClass(type, name + "$" + type.name(), scope, this);
        nested.putIfAbsent(type.name(), inner);
        nestedInOrder.add(inner);
      }
    }
  }

  /** A class that is declared in a body; it has joined the project. */
  public static DeclaredClass local(Decl.Type decl, String name, Scope around, Body place) {
    DeclaredClass type = new DeclaredClass(decl, name, around, place.type(), place);
    around.unit().project().replace(type);
    return type;
  }

  /** A class without a name, of a type that it extends or implements. */
  public static DeclaredClass anonymous(
      Decl.Type decl, String name, Type parent, Scope around, Body place) {
    DeclaredClass type = new DeclaredClass(decl, name, around, place.type(), place);
    type.ofAnonymous = parent;
    around.unit().project().replace(type);
    return type;
  }

  /** Its declaration, with the members that nobody writes. */
  public Decl.Type decl() {
    return decl;
  }

  /** Its declaration as it is written. */
  public Decl.Type written() {
    return written;
  }

  /** What names mean in its body. */
  public Scope.ClassScope scope() {
    return scope;
  }

  public Project project() {
    return scope.unit().project();
  }

  /** What names mean in the file that it stands in. */
  public UnitScope scopeOfFile() {
    return scope.unit();
  }

  /** The file that it stands in. */
  public Unit unit() {
    return scope.unit().file();
  }

  /** The body that it is declared in, absent for a member or top-level type. */
  public @Nullable Body place() {
    return place;
  }

  public @Nullable DeclaredClass host() {
    return host;
  }

  /** The types declared in it, in the order of the text. */
  public List<DeclaredClass> nested() {
    return nestedInOrder;
  }

  /** Notes a variable of the bodies around that it uses. */
  void captures(Local local) {
    captured.add(local);
  }

  /** The variables of the bodies around that its code uses. */
  public Set<Local> captured() {
    return captured;
  }

  /** Whether its objects belong to one of the type around it. */
  public boolean isInner() {
    return host != null
        && (access() & STATIC) == 0
        && !isInterface()
        && (place == null || !place.isStatic());
  }

  @Nullable Type typeInside(String simpleName) {
    if (simpleName.equals(decl.name())) {
      return type();
    }
    DeclaredClass own = nested.get(simpleName);
    if (own != null) {
      return Type.of(own.name());
    }
    String inherited = busy ? null : project().members().type(name, simpleName);
    return inherited == null ? null : Type.of(inherited);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int access() {
    return DeclaredAccess.of(decl, host, place != null);
  }

  @Override
  public List<TypeVariable> parameters() {
    return parameters;
  }

  @Override
  public @Nullable Type superclass() {
    if (isInterface()) {
      return null;
    }
    List<Type> all = parents();
    return all.isEmpty() ? BasicTypes.OBJECT : all.get(0);
  }

  @Override
  public List<Type> interfaces() {
    List<Type> all = parents();
    return isInterface() ? all : all.subList(Math.min(1, all.size()), all.size());
  }

  /** For a class its superclass, then the interfaces. */
  private List<Type> parents() {
    if (parents == null) {
      if (busy) {
        return List.of(); // extends itself
      }
      busy = true;
      List<Type> found = new ArrayList<>();
      if (ofAnonymous != null) {
        addParentOfAnonymous(ofAnonymous, found);
      } else {
        addParents(found);
      }
      parents = List.copyOf(found);
      busy = false;
    }
    return parents;
  }

  private void addParents(List<Type> found) {
    if (decl.kind() == Kind.ENUM) {
      found.add(new Type.Named("java/lang/Enum", List.of(Type.of(name))));
    } else if (decl.kind() == Kind.RECORD) {
      found.add(Type.of("java/lang/Record"));
    } else if (decl.kind() == Kind.CLASS && decl.extended().isEmpty()) {
      found.add(BasicTypes.OBJECT);
    }
    for (TypeTree tree : decl.extended()) {
      found.add(TypeResolver.resolve(tree, header));
    }
    for (TypeTree tree : decl.implemented()) {
      found.add(TypeResolver.resolve(tree, header));
    }
    if (decl.kind() == Kind.ANNOTATION) {
      found.add(Type.of("java/lang/annotation/Annotation"));
    }
  }

  /** A parent that nobody knows is taken for a class, unless all its code says otherwise. */
  private void addParentOfAnonymous(Type parent, List<Type> found) {
    ClassSymbol symbol = parent instanceof Type.Named n ? project().find(n.name()) : null;
    if (symbol != null && symbol.isInterface()) {
      found.add(BasicTypes.OBJECT);
    }
    found.add(parent);
  }

  /** The fields with their declarations; constants of an enum first. */
  public List<DeclaredField> declaredFields() {
    if (fields == null) {
      fields = DeclaredField.of(this);
    }
    return fields;
  }

  /** The methods and constructors with their declarations. */
  public List<DeclaredMethod> declaredMethods() {
    if (methods == null) {
      methods = DeclaredMethod.of(this);
    }
    return methods;
  }

  @Override
  public List<FieldSymbol> fields() {
    return declaredFields().stream().map(DeclaredField::symbol).toList();
  }

  @Override
  public List<MethodSymbol> methods() {
    List<MethodSymbol> all = new ArrayList<>();
    declaredMethods().forEach(m -> all.add(m.symbol()));
    if (decl.kind() == Kind.ENUM) {
      Type.Named type = Type.of(name);
      int access = PUBLIC | STATIC;
      all.add(new MethodSymbol(name, "values", access, List.of(), List.of(), new Type.Array(type)));
      all.add(
          new MethodSymbol(name, "valueOf", access, List.of(), List.of(BasicTypes.STRING), type));
    }
    return all;
  }

  @Override
  public @Nullable String member(String simpleName) {
    DeclaredClass found = nested.get(simpleName);
    return found == null ? null : found.name();
  }

  @Override
  public AnnotationTraits traits() {
    return DeclaredTraits.of(decl);
  }

  @Override
  public @Nullable String enclosing() {
    return host == null ? null : host.name();
  }
}
