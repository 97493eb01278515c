package dev.baton.engine.lower;

import dev.baton.engine.bytecode.assemble.ClassAssembler;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.code.Parameter;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.DeclaredMethod;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.Hierarchy;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.symbol.TypeVariable;
import dev.baton.engine.syntax.Modifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Methods that let those who know a type by a parent's erased signature call its own method, JLS
 * 15.12.4.5: without them calls through generic interfaces would lead nowhere.
 */
final class Bridges {
  private final DeclaredClass type;
  private final Hierarchy hierarchy;
  private final Set<String> taken = new HashSet<>();

  Bridges(DeclaredClass type) {
    this.type = type;
    this.hierarchy = type.project().hierarchy();
    type.methods().forEach(m -> taken.add(m.name() + m.descriptor()));
  }

  void write(ClassAssembler out) {
    if (type.isInterface()) {
      return;
    }
    List<Type.Named> parents = hierarchy.closure(type.type());
    for (Type.Named parent : parents.subList(1, parents.size())) {
      ClassSymbol symbol = hierarchy.find(parent.name());
      if (symbol != null) {
        for (MethodSymbol method : symbol.methods()) {
          bridge(method, parent, out);
        }
      }
    }
  }

  private void bridge(MethodSymbol inherited, Type.Named parent, ClassAssembler out) {
    if (inherited.isStatic()
        || inherited.isPrivate()
        || inherited.name().equals("<init>")
        || taken.contains(inherited.name() + inherited.descriptor())) {
      return;
    }
    Map<TypeVariable, Type> bindings = hierarchy.bindings(parent);
    List<String> wanted = new ArrayList<>();
    for (Type parameter : inherited.parameters()) {
      wanted.add(parameter.substitute(bindings::get).descriptor());
    }
    MethodSymbol own = implementation(inherited, wanted);
    if (own != null && !own.descriptor().equals(inherited.descriptor())) {
      taken.add(inherited.name() + inherited.descriptor());
      write(inherited, own, out);
    }
  }

  /** The method of the class, or of its parents if only its interfaces ask, that overrides. */
  private @Nullable MethodSymbol implementation(MethodSymbol inherited, List<String> wanted) {
    MethodSymbol own = find(type, inherited, wanted);
    boolean ofInterface = isInterface(inherited.owner());
    Type parent = type.superclass();
    Set<String> seen = new HashSet<>();
    while (own == null
        && ofInterface
        && parent instanceof Type.Named named
        && seen.add(named.name())) {
      if (hierarchy.asSuper(parent, inherited.owner()) != null
          || !(hierarchy.find(named.name()) instanceof DeclaredClass above)) {
        return null;
      }
      own = find(above, inherited, wanted);
      parent = above.superclass();
    }
    return own;
  }

  private boolean isInterface(String name) {
    ClassSymbol symbol = hierarchy.find(name);
    return symbol != null && symbol.isInterface();
  }

  private static @Nullable MethodSymbol find(
      DeclaredClass in, MethodSymbol inherited, List<String> wanted) {
    for (MethodSymbol method : in.methods()) {
      if (method.name().equals(inherited.name())
          && !method.isStatic()
          && method.parameters().stream().map(Type::descriptor).toList().equals(wanted)) {
        return method;
      }
    }
    return null;
  }

  private void write(MethodSymbol inherited, MethodSymbol own, ClassAssembler out) {
    int visible = Modifiers.PUBLIC | Modifiers.PROTECTED;
    int access = (own.access() & visible) | Modifiers.SYNTHETIC | Modifiers.BRIDGE;
    List<Parameter> parameters = names(own);
    out.method(
        new ClassAssembler.Head(
            access, inherited.name(), inherited.descriptor(), List.of(), parameters),
        code -> call(code, inherited, own));
  }

  private List<Parameter> names(MethodSymbol own) {
    if (type.project().find(own.owner()) instanceof DeclaredClass declaring) {
      for (DeclaredMethod method : declaring.declaredMethods()) {
        if (method.symbol().equals(own)) {
          return method.decl().parameters().stream()
              .map(p -> new Parameter(p.name(), List.of()))
              .toList();
        }
      }
    }
    return own.parameters().stream().map(p -> new Parameter("", List.of())).toList();
  }

  private void call(CodeWriter code, MethodSymbol inherited, MethodSymbol own) {
    code.line(type.decl().startLine());
    code.load(type.type(), 0);
    int slot = 1;
    for (Type parameter : inherited.parameters()) {
      code.load(parameter.erasure(), slot);
      slot += parameter.isWide() ? 2 : 1;
    }
    boolean inheritedOwn = !own.owner().equals(type.name());
    Call call = inheritedOwn ? Call.SPECIAL : Call.VIRTUAL;
    String owner = inheritedOwn ? own.owner() : type.name();
    code.invoke(call, owner, own.name(), own.descriptor(), false);
    code.returns(inherited.result().erasure());
  }
}
