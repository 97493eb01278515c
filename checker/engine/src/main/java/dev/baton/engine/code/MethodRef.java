package dev.baton.engine.code;

import org.jspecify.annotations.Nullable;

/**
 * A method by its erased signature. Immutable; no record, since it is the key of nearly all maps of
 * a program and remembers its hash.
 */
public final class MethodRef implements Comparable<MethodRef> {
  private final String owner;
  private final String name;
  private final String descriptor;
  private final int hash;

  /**
   * A method.
   *
   * @param owner the declaring or receiving type, in internal form
   * @param descriptor parameter and return types as class files write them
   */
  public MethodRef(String owner, String name, String descriptor) {
    this.owner = owner;
    this.name = name;
    this.descriptor = descriptor;
    this.hash = (owner.hashCode() * 31 + name.hashCode()) * 31 + descriptor.hashCode();
  }

  /** The declaring or receiving type, in internal form. */
  public String owner() {
    return owner;
  }

  public String name() {
    return name;
  }

  /** Parameter and return types as class files write them. */
  public String descriptor() {
    return descriptor;
  }

  /** The same method, looked for in another type. */
  public MethodRef in(String type) {
    return type.equals(owner) ? this : new MethodRef(type, name, descriptor);
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
    int byOwner = owner.equals(other.owner) ? 0 : owner.compareTo(other.owner);
    if (byOwner != 0) {
      return byOwner;
    }
    int byName = name.compareTo(other.name);
    if (byName == 0) {
      return descriptor.compareTo(other.descriptor);
    }
    boolean same = name.startsWith(other.name) || other.name.startsWith(name);
    return same ? signature().compareTo(other.signature()) : byName;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof MethodRef o
            && hash == o.hash
            && name.equals(o.name)
            && owner.equals(o.owner)
            && descriptor.equals(o.descriptor));
  }

  @Override
  public String toString() {
    return "MethodRef[owner=" + owner + ", name=" + name + ", descriptor=" + descriptor + "]";
  }
}
