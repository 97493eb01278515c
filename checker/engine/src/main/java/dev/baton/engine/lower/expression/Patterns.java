package dev.baton.engine.lower.expression;

import dev.baton.engine.attribute.Referent;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.bytecode.assemble.Mark;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Local;
import dev.baton.engine.symbol.BasicTypes;
import dev.baton.engine.symbol.ClassSymbol;
import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.Members;
import dev.baton.engine.symbol.Type;
import dev.baton.engine.syntax.Decl;
import dev.baton.engine.syntax.Expr;
import dev.baton.engine.syntax.Operator;
import dev.baton.engine.syntax.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patterns, JLS 14.30: tests of types that bind variables. */
public final class Patterns {
  private final Frame frame;
  private final CodeWriter code;

  public Patterns(Frame frame) {
    this.frame = frame;
    this.code = frame.code();
  }

  /** Jumps if the value matches, or does not. */
  void test(Expr.InstanceOf test, boolean when, Mark target) {
    Local tested = frame.attributes().local(test.pattern());
    if (test.pattern() instanceof Pattern.Typed typed && typed.name().isEmpty()) {
      frame.values().value(test.operand());
      code.instanceOf(tested.type().erasure());
      code.jumpIf(when ? Operator.NOT_EQUAL : Operator.EQUAL, true, target);
      return;
    }
    Mark failed = when ? new Mark() : target;
    match(test.pattern(), place(test.operand()), failed);
    if (when) {
      code.jump(target);
      code.place(failed);
    }
  }

  /** Whether the value matches, as a value. */
  void value(Expr.InstanceOf test) {
    if (test.pattern() instanceof Pattern.Typed typed && typed.name().isEmpty()) {
      frame.values().value(test.operand());
      code.instanceOf(frame.attributes().local(test.pattern()).type().erasure());
    } else {
      frame.conditions().value(test);
    }
  }

  /** Where the operand is: a variable stays in its place, anything else is kept. */
  private int place(Expr operand) {
    if (frame.attributes().referent(operand) instanceof Referent.Variable variable
        && frame.slot(variable.local()) >= 0) {
      return frame.slot(variable.local());
    }
    Type type = frame.attributes().type(operand);
    frame.values().value(operand);
    int slot = frame.reserve(type);
    code.store(type.erasure(), slot);
    return slot;
  }

  /** Jumps away if what is in a place does not match; binds the pattern's variables if it does. */
  void match(Pattern pattern, int slot, Mark failed) {
    if (pattern instanceof Pattern.Any) {
      return;
    }
    Type type = frame.attributes().local(pattern).type();
    code.load(BasicTypes.OBJECT, slot);
    code.instanceOf(type.erasure());
    code.jumpIf(Operator.EQUAL, true, failed);
    bind(pattern, slot, failed);
  }

  /** Binds the variables of a pattern whose type is known to match. */
  public void bind(Pattern pattern, int slot, Mark failed) {
    if (pattern instanceof Pattern.Typed typed) {
      if (!typed.name().isEmpty()) {
        Local local = frame.attributes().local(pattern);
        code.load(BasicTypes.OBJECT, slot);
        code.store(local.type().erasure(), frame.declare(local));
      }
    } else if (pattern instanceof Pattern.Deconstructed parts) {
      takeApart(parts, slot, failed);
    }
  }

  private void takeApart(Pattern.Deconstructed parts, int slot, Mark failed) {
    Type type = frame.attributes().local(parts).type();
    ClassSymbol symbol = frame.project().find(type.internalName());
    int whole = frame.reserve(type);
    code.load(BasicTypes.OBJECT, slot);
    code.store(type.erasure(), whole);
    List<String> accessors = accessors(symbol);
    for (int i = 0; i < parts.parts().size(); i++) {
      Pattern part = parts.parts().get(i);
      if (!(part instanceof Pattern.Any)) {
        Type component = component(type, accessors, i);
        code.load(type.erasure(), whole);
        String name = i < accessors.size() ? accessors.get(i) : "component" + (i + 1);
        String descriptor = "()" + declared(type, name, component).descriptor();
        code.invoke(Call.VIRTUAL, type.internalName(), name, descriptor, false);
        part(part, component, failed);
      }
    }
  }

  private static List<String> accessors(@Nullable ClassSymbol symbol) {
    if (symbol instanceof DeclaredClass declared) {
      return declared.decl().components().stream().map(Decl.Parameter::name).toList();
    }
    return symbol == null
        ? List.of()
        : symbol.fields().stream().filter(f -> !f.isStatic()).map(FieldSymbol::name).toList();
  }

  private Type component(Type type, List<String> accessors, int index) {
    Members.Field field =
        index < accessors.size()
            ? frame.project().members().field(type, accessors.get(index))
            : null;
    return field == null ? BasicTypes.UNKNOWN : field.type();
  }

  private Type declared(Type type, String name, Type otherwise) {
    Members.Field field = frame.project().members().field(type, name);
    return field == null ? otherwise : field.symbol().type();
  }

  /** A component that is on the stack, matched against its own pattern. */
  private void part(Pattern part, Type component, Mark failed) {
    Type wanted = frame.attributes().local(part).type();
    boolean total =
        part instanceof Pattern.Typed
            && (component.isPrimitive()
                || component.erasure().equals(wanted.erasure())
                || frame.project().hierarchy().asSuper(component, wanted.internalName()) != null);
    if (total) {
      Local local = frame.attributes().local(part);
      if (local.name().isEmpty()) {
        code.pop();
        return;
      }
      frame.adapting().adapt(component, local.type());
      code.store(local.type().erasure(), frame.declare(local));
      return;
    }
    int slot = frame.reserve(component);
    code.store(component.erasure(), slot);
    match(part, slot, failed);
  }
}
