package dev.baton.engine.declare;

import dev.baton.engine.symbol.Type;
import org.jspecify.annotations.Nullable;

/** A local variable or parameter; two of the same name are still two. */
public final class Local {
  private final String name;
  private final Type type;
  private final Body body;
  private final @Nullable Object constant;

  public Local(String name, Type type, Body body) {
    this(name, type, body, null);
  }

  /**
   * A variable.
   *
   * @param body the body that declares it
   * @param constant its value if it is final and a compile-time constant
   */
  public Local(String name, Type type, Body body, @Nullable Object constant) {
    this.name = name;
    this.type = type;
    this.body = body;
    this.constant = constant;
  }

  public String name() {
    return name;
  }

  public Type type() {
    return type;
  }

  public Body body() {
    return body;
  }

  public @Nullable Object constant() {
    return constant;
  }

  @Override
  public String toString() {
    return name;
  }
}
