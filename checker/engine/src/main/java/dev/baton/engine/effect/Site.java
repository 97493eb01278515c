package dev.baton.engine.effect;

import dev.baton.engine.code.MethodRef;
import org.jspecify.annotations.Nullable;

/** A line of a method; {@code member} is the field or method that is touched there. */
public record Site(MethodRef method, String member, int line) {
  @Override
  public int hashCode() {
    return (method.hashCode() * 31 + member.hashCode()) * 31 + line;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Site o
            && line == o.line
            && member.equals(o.member)
            && method.equals(o.method));
  }
}
