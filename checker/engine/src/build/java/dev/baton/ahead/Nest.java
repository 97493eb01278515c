package dev.baton.ahead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.tree.ClassNode;

/**
 * A top-level class and those inside it, which may use each other's private members, with what is
 * made for them.
 */
final class Nest {
  /** In the name of each class that is made, between its nest and a number. */
  static final String MARK = "$$Lambda";

  private final ClassNode host;
  private final Map<Lambda, String> names = new HashMap<>();
  private final Map<String, byte[]> made = new TreeMap<>();

  Nest(ClassNode host) {
    this.host = host;
    if (host.nestMembers == null) {
      host.nestMembers = new ArrayList<>();
    }
  }

  /** The class for a lambda; equal ones have one class. */
  String classOf(Lambda lambda) {
    return names.computeIfAbsent(lambda, this::make);
  }

  private String make(Lambda lambda) {
    String name = host.name + MARK + host.nestMembers.size();
    host.nestMembers.add(name);
    made.put(name, LambdaClass.bytes(lambda, name, host));
    return name;
  }

  /** The classes that were made, by name. */
  Map<String, byte[]> made() {
    return made;
  }
}
