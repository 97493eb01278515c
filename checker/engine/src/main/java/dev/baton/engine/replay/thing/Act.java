package dev.baton.engine.replay.thing;

import dev.baton.engine.code.MethodRef;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call of a method whose body was not read.
 *
 * @param arguments what each can be; the receiver first, where there is one
 * @param host the method that calls
 * @param certain whether it happens whenever the code around it runs to its end
 * @param run the number of the run in which it happens: what something outside starts at once
 * @param path the ways on which it happens, where branches led to it
 */
public record Act(
    MethodRef target,
    boolean isStatic,
    List<Set<Thing>> arguments,
    MethodRef host,
    int line,
    boolean certain,
    int run,
    @Nullable Path path) {

  /** The method's name. */
  public String name() {
    return target.name();
  }

  /** The simple name of the type that the method is called on. */
  public String owner() {
    return simple(target.owner());
  }

  /** How many arguments it has, the receiver not counted. */
  public int count() {
    return arguments.size() - (isStatic ? 0 : 1);
  }

  /** What an argument can be, the receiver not counted; empty where there is none. */
  public Set<Thing> argument(int index) {
    int at = index + (isStatic ? 0 : 1);
    return at < arguments.size() ? arguments.get(at) : Set.of();
  }

  /** What the receiver can be; empty for a static method. */
  public Set<Thing> receiver() {
    return isStatic ? Set.of() : arguments.get(0);
  }

  /** The internal name of the return type; {@code V} for void, empty where it is unknown. */
  public String returned() {
    String descriptor = target.descriptor();
    String type = descriptor.substring(descriptor.indexOf(')') + 1);
    return type.startsWith("L") && type.endsWith(";") ? type.substring(1, type.length() - 1) : type;
  }

  /** A type without package and hosts. */
  public static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('$')) + 1);
  }
}
