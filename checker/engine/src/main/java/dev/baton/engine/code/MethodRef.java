package dev.baton.engine.code;

/**
 * A method by its erased signature.
 *
 * @param owner the declaring or receiving type, in internal form
 * @param descriptor parameter and return types as class files write them
 */
public record MethodRef(String owner, String name, String descriptor)
    implements Comparable<MethodRef> {

  /** The same method, looked for in another type. */
  public MethodRef in(String type) {
    return new MethodRef(type, name, descriptor);
  }

  /** Whether this is an object or class initialiser. */
  public boolean isInitialiser() {
    return name.startsWith("<");
  }

  /** Name and descriptor: what an override shares with what it overrides. */
  public String signature() {
    return name + descriptor;
  }

  @Override
  public int compareTo(MethodRef other) {
    int byOwner = owner.compareTo(other.owner);
    return byOwner != 0 ? byOwner : signature().compareTo(other.signature());
  }
}
