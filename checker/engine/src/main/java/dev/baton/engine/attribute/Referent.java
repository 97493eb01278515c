package dev.baton.engine.attribute;

import dev.baton.engine.declare.DeclaredClass;
import dev.baton.engine.declare.Local;
import dev.baton.engine.symbol.FieldSymbol;
import dev.baton.engine.symbol.Type;
import org.jspecify.annotations.Nullable;

/** What a name stands for. */
public sealed interface Referent {
  /** A local variable or parameter. */
  record Variable(Local local) implements Referent {}

  /**
   * A field.
   *
   * @param owner the type through which it is reached, as class files name it
   * @param self the class whose {@code this} it belongs to, where no scope is written
   */
  record Field(FieldSymbol symbol, String owner, @Nullable DeclaredClass self)
      implements Referent {}

  /** The length of an array. */
  record Length() implements Referent {}

  /** A type. */
  record TypeName(Type type) implements Referent {}

  /** The beginning of a qualified name. */
  record PackageName(String path) implements Referent {}
}
