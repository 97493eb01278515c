package dev.baton.engine.symbol;

/** The types that the language itself speaks of. */
public final class BasicTypes {
  /** Of which nothing is known; goes with everything. */
  public static final Type UNKNOWN = new Type.Unknown();

  /** The type of {@code null}. */
  public static final Type NULL = new Type.Nothing();

  public static final Type BOOLEAN = new Type.Primitive('Z');
  public static final Type BYTE = new Type.Primitive('B');
  public static final Type CHAR = new Type.Primitive('C');
  public static final Type SHORT = new Type.Primitive('S');
  public static final Type INT = new Type.Primitive('I');
  public static final Type LONG = new Type.Primitive('J');
  public static final Type FLOAT = new Type.Primitive('F');
  public static final Type DOUBLE = new Type.Primitive('D');
  public static final Type VOID = new Type.Primitive('V');
  public static final Type.Named OBJECT = Type.of("java/lang/Object");
  public static final Type.Named STRING = Type.of("java/lang/String");

  private BasicTypes() {}
}
