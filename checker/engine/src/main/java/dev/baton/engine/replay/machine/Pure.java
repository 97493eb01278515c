package dev.baton.engine.replay.machine;

import dev.baton.engine.replay.thing.Act;
import dev.baton.engine.replay.thing.Descriptors;
import dev.baton.engine.replay.thing.Made;
import dev.baton.engine.replay.thing.Texts;
import dev.baton.engine.replay.thing.Thing;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls of the JDK that depend on constants alone: they are simply made. */
public final class Pure {
  private static final Map<String, Class<?>> OWNERS =
      Map.of(
          "java/lang/String", String.class,
          "java/lang/Integer", Integer.class,
          "java/lang/Long", Long.class,
          "java/lang/Double", Double.class,
          "java/lang/Boolean", Boolean.class,
          "java/lang/Character", Character.class,
          "java/lang/Math", Math.class,
          "java/lang/Object", Object.class,
          "java/lang/CharSequence", CharSequence.class);
  private static final Set<String> NEVER = Set.of("getClass", "wait", "notify", "notifyAll");
  private static final int LONGEST = 10_000;

  private Pure() {}

  /** What comes back; absent where the call is no such call. */
  public static @Nullable Set<Thing> result(Act act) {
    Class<?> owner = OWNERS.get(act.target().owner());
    if (owner == null || NEVER.contains(act.name()) || act.returned().equals("V")) {
      return null;
    }
    List<Object> values = new ArrayList<>();
    for (Set<Thing> argument : act.arguments()) {
      Object value = constant(argument);
      if (value == null) {
        return format(act);
      }
      values.add(value);
    }
    Object result = call(owner, act, values);
    return result == null ? null : Thing.of(result);
  }

  private static @Nullable Object constant(Set<Thing> argument) {
    Object constant = Thing.constant(argument);
    if (constant != null) {
      boolean plain = constant instanceof String || constant instanceof Number;
      return plain || constant instanceof Boolean ? constant : null;
    }
    if (argument.size() == 1
        && argument.iterator().next() instanceof Made array
        && array.type().startsWith("[")
        && array.items().isSure()) {
      List<Object> elements = new ArrayList<>();
      for (Set<Thing> item : array.items().all()) {
        Object element = constant(item);
        if (element == null) {
          return null;
        }
        elements.add(element);
      }
      return elements.toArray();
    }
    return null;
  }

  private static @Nullable Object call(Class<?> owner, Act act, List<Object> values) {
    List<String> types = Descriptors.parameters(act.target().descriptor());
    for (Method method : owner.getMethods()) {
      if (method.getName().equals(act.name()) && method.getParameterCount() == types.size()) {
        Object result = attempt(method, act, values, types);
        if (result != null) {
          return result;
        }
      }
    }
    return null;
  }

  /** Calls one method of the name; absent where it is another one, or fails. */
  private static @Nullable Object attempt(
      Method method, Act act, List<Object> values, List<String> types) {
    int first = act.isStatic() ? 0 : 1;
    try {
      Object[] given = new Object[types.size()];
      for (int i = 0; i < given.length; i++) {
        given[i] = converted(values.get(first + i), types.get(i));
      }
      Object result = method.invoke(act.isStatic() ? null : values.get(0), given);
      if (result instanceof Boolean truth) {
        return truth ? 1 : 0;
      }
      boolean plain =
          result instanceof Number || (result instanceof String t && t.length() < LONGEST);
      return plain ? result : null;
    } catch (ReflectiveOperationException | IllegalArgumentException e) {
      return null;
    }
  }

  /** What a parameter of this type takes: class files keep small numbers and truths as ints. */
  private static Object converted(Object value, String type) {
    if (value instanceof Number n) {
      return switch (type) {
        case "Z" -> n.intValue() != 0;
        case "C" -> (char) n.intValue();
        case "J" -> n.longValue();
        case "D" -> n.doubleValue();
        case "F" -> n.floatValue();
        default -> value;
      };
    }
    return value;
  }

  /** A format with arguments that are not all known: what is fixed in it stays. */
  private static @Nullable Set<Thing> format(Act act) {
    boolean formats = act.name().equals("format") || act.name().equals("formatted");
    Object pattern = formats ? Thing.constant(act.arguments().get(0)) : null;
    if (!(pattern instanceof String text)
        || !(act.argument(act.count() - 1).stream().findFirst().orElse(Thing.UNKNOWN)
            instanceof Made array)) {
      return null;
    }
    List<Set<Thing>> parts = new ArrayList<>();
    String[] fixed = text.split("%(?:\\d+\\$)?[-#+ 0,(\\d.]*[a-zA-Z]", -1);
    for (int i = 0; i < fixed.length; i++) {
      parts.add(Thing.of(fixed[i].toString()));
      if (i + 1 < fixed.length) {
        List<Set<Thing>> items = array.items().all();
        parts.add(i < items.size() ? items.get(i) : Set.of(Thing.UNKNOWN));
      }
    }
    return text.toLowerCase(Locale.ROOT).contains("%n") ? null : Texts.concat(parts);
  }
}
