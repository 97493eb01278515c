package dev.baton.engine.resolve;

import dev.baton.engine.code.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which constants stand for keys, and which texts could be keys though nothing says so. */
final class KeyTexts {
  private final Program program;
  private final Map<String, String> declared;
  private final Map<String, String> bare;
  private final Set<String> contested;

  KeyTexts(Program program) {
    this(program, new TreeMap<>(), new HashMap<>(), new HashSet<>());
  }

  private KeyTexts(
      Program program,
      Map<String, String> declared,
      Map<String, String> bare,
      Set<String> contested) {
    this.program = program;
    this.declared = declared;
    this.bare = bare;
    this.contested = contested;
  }

  /** The same, where only these texts are contested. */
  KeyTexts contesting(Set<String> keys) {
    return new KeyTexts(program, declared, bare, keys);
  }

  /** The constant stands for the key. */
  void declare(String constant, String key) {
    declared.put(constant, key);
  }

  /** The constant is a text that could be a key. */
  void bare(String text, String constant) {
    bare.putIfAbsent(text, constant);
    contested.add(text);
  }

  /** The key that the constant stands for. */
  String of(String constant, String otherwise) {
    return declared.getOrDefault(constant, otherwise);
  }

  boolean isDeclared(String constant) {
    return declared.containsKey(constant);
  }

  /** The constant that is the text, and has no policy; empty where there is none. */
  String constant(String text) {
    return bare.getOrDefault(text, "");
  }

  /** The texts without a policy that several agents could use as one key. */
  Set<String> contested() {
    return contested;
  }

  /** The key that a value names: a text, a constant that stands for one, or what is inside it. */
  Optional<String> nameOf(Value value, Predicate<String> isKey) {
    if (value instanceof Value.Constant constant) {
      String text = constant.value().toString();
      return contested.contains(text) || isKey.test(text) ? Optional.of(text) : Optional.empty();
    }
    if (value instanceof Value.Static field) {
      return Optional.ofNullable(declared.get(slot(field.owner(), field.name())));
    }
    if (value instanceof Value.Field inside && !declared.isEmpty()) {
      return Optional.ofNullable(declared.get(slot(inside.owner(), inside.name())))
          .or(() -> nameOf(inside.base(), isKey));
    }
    return Optional.empty();
  }

  private String slot(String owner, String name) {
    return program.declaringType(owner, name) + "." + name;
  }
}
