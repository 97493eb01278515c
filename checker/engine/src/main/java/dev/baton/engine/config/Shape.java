package dev.baton.engine.config;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The shape of a value: how it is read, and what its JSON schema says.
 *
 * @param <T> what it is read into
 */
public interface Shape<T> {
  /**
   * The value, typed.
   *
   * @throws InvalidValue where it has another shape
   */
  T read(YamlValue value);

  /** Its JSON schema. */
  Map<String, Object> schema();

  /** A shape of these two. */
  static <T> Shape<T> of(
      java.util.function.Function<YamlValue, T> read, Map<String, Object> schema) {
    return new Shape<>() {
      @Override
      public T read(YamlValue value) {
        return read.apply(value);
      }

      @Override
      public Map<String, Object> schema() {
        return new TreeMap<>(schema); // the same order in every run
      }
    };
  }

  /** Any text. */
  static Shape<String> text() {
    return of(YamlValue::text, Map.of("type", "string"));
  }

  /** A text of this form, which the hint describes. */
  static Shape<String> text(Pattern form, String hint) {
    return of(
        value -> {
          String text = value.text();
          if (!form.matcher(text).matches()) {
            throw value.invalid("`" + text + "` is not " + hint);
          }
          return text;
        },
        Map.of("type", "string", "pattern", "^(?:" + form.pattern() + ")$"));
  }

  /** {@code true} or {@code false}. */
  static Shape<Boolean> bool() {
    return of(
        value -> value.oneOf(List.of("true", "false")).equals("true"), Map.of("type", "boolean"));
  }

  /** One of the constants, as the command line writes them. */
  static <E extends Enum<E>> Shape<E> oneOf(Class<E> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    return of(
        value -> Enum.valueOf(type, value.oneOf(words).toUpperCase(Locale.ROOT)),
        Map.of("enum", words));
  }

  /** A list of values of a shape; one alone is a list of one. */
  static <T> Shape<List<T>> listOf(Shape<T> element) {
    Map<String, Object> many = new TreeMap<>(Map.of("type", "array", "items", element.schema()));
    return of(value -> value.list(element::read), Map.of("anyOf", List.of(element.schema(), many)));
  }

  /**
   * A value for each of some known keys, called by this noun in messages. The keys are read when a
   * value is.
   */
  static <T> Shape<Map<String, T>> mapOf(Collection<String> keys, String noun, Shape<T> element) {
    return new Shape<>() {
      @Override
      public Map<String, T> read(YamlValue value) {
        Map<String, T> all = new LinkedHashMap<>();
        value
            .entries(keys, noun)
            .forEach((key, each) -> value.keep(() -> all.put(key, element.read(each))));
        return all;
      }

      @Override
      public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.forEach(key -> properties.put(key, element.schema()));
        return new TreeMap<>(
            Map.of("type", "object", "properties", properties, "additionalProperties", false));
      }
    };
  }
}
