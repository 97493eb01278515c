package dev.baton.engine.lower.expression;

import dev.baton.engine.attribute.Attributes;
import dev.baton.engine.bytecode.assemble.CodeWriter;
import dev.baton.engine.bytecode.assemble.CodeWriter.Call;
import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Local;
import dev.baton.engine.symbol.MethodSymbol;
import dev.baton.engine.symbol.Type;
import java.util.ArrayList;
import java.util.List;

/** The call that a method reference stands for, from parameters in known places. */
final class AdapterBody {
  private final Frame frame;
  private final Attributes.Reference found;
  private final List<Type> types;
  private final int[] slots;

  AdapterBody(Frame frame, Attributes.Reference found, List<Type> types, int[] slots) {
    this.frame = frame;
    this.found = found;
    this.types = types;
    this.slots = slots;
  }

  void write(int receiver, List<Local> captured) {
    MethodSymbol method = found.method();
    CodeWriter code = frame.code();
    boolean makes = method.name().equals("<init>");
    int first = 0;
    List<Type> parameters = new ArrayList<>();
    if (makes) {
      code.newObject(found.owner());
      code.dup();
      outer(parameters);
    } else if (found.isBound()) {
      code.load(Type.of(found.owner()), receiver);
    } else if (!method.isStatic() && !types.isEmpty()) {
      code.load(types.get(0), slots[0]);
      first = 1;
    }
    arguments(method, first);
    parameters.addAll(method.parameters());
    for (Local local : captured) {
      parameters.add(local.type());
      frame.load(local);
    }
    String descriptor = makes ? Calls.descriptor(parameters) : method.descriptor();
    boolean ofInterface = frame.isInterface(found.owner());
    code.invoke(kind(makes, ofInterface), found.owner(), method.name(), descriptor, ofInterface);
  }

  private void outer(List<Type> parameters) {
    if (frame.project().find(found.owner()) instanceof DeclaredClass declared
        && declared.isInner()
        && declared.host() != null) {
      parameters.add(declared.host().type());
      frame.loadHost(declared.host());
    }
  }

  private Call kind(boolean makes, boolean ofInterface) {
    if (found.method().isStatic()) {
      return Call.STATIC;
    }
    if (makes || found.isSuper()) {
      return Call.SPECIAL;
    }
    return ofInterface ? Call.INTERFACE : Call.VIRTUAL;
  }

  private void arguments(MethodSymbol method, int first) {
    List<Type> parameters = method.parameters();
    int count = types.size() - first;
    boolean spreads =
        method.isVarargs()
            && (count != parameters.size()
                || !(types.get(types.size() - 1).erasure() instanceof Type.Array));
    int plain = Math.min(spreads ? parameters.size() - 1 : parameters.size(), count);
    for (int i = 0; i < plain; i++) {
      load(first + i, parameters.get(i));
    }
    if (spreads && parameters.get(plain) instanceof Type.Array array) {
      CodeWriter code = frame.code();
      code.constant(count - plain);
      code.newArray(array.element().erasure());
      for (int i = plain; i < count; i++) {
        code.dup();
        code.constant(i - plain);
        load(first + i, array.element());
        code.storeElement(array.element().erasure());
      }
    }
  }

  private void load(int index, Type wanted) {
    frame.code().load(types.get(index), slots[index]);
    frame.adapting().adapt(types.get(index), wanted);
  }
}
