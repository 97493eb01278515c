package dev.baton.engine.code;

import org.jspecify.annotations.Nullable;

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
    if (byOwner != 0) {
      return byOwner;
    }
    return name.equals(other.name)
        ? descriptor.compareTo(other.descriptor)
        : signature().compareTo(other.signature());
  }

  // written out, as in other records that are keys: what a record brings along is slow to start
  @Override
  public int hashCode() {
    return (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MethodRef o
            && name.equals(o.name)
            && owner.equals(o.owner)
            && descriptor.equals(o.descriptor));
  }
}
