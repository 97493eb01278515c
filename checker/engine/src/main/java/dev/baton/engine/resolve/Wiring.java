package dev.baton.engine.resolve;

import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Types;
import java.util.Set;

/** Methods that set an object up or take it down, as its container asks: no work on a task. */
public final class Wiring {
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "Autowired",
          "Inject",
          "PostConstruct",
          "PreDestroy",
          "Resource",
          "Value",
          "Bean",
          "BeforeEach");
  private static final Set<String> LIFECYCLE =
      Set.of("init", "initialize", "close", "shutdown", "destroy", "afterPropertiesSet");

  private Wiring() {}

  /** Whether the method is one, by its annotations or by its name; setters and initialisers are. */
  public static boolean is(MethodCode method) {
    String name = method.ref().name();
    return isSetter(name) || LIFECYCLE.contains(name) || isDeclared(method);
  }

  /** Whether it says so itself; a name can mean something else. */
  public static boolean isDeclared(MethodCode method) {
    return method.ref().isInitialiser()
        || method.annotations().stream()
            .anyMatch(use -> ANNOTATIONS.contains(Types.simple(use.type())));
  }

  private static boolean isSetter(String name) {
    return name.startsWith("set")
        && name.length() > 3
        && name.charAt(3) >= 'A'
        && name.charAt(3) <= 'Z';
  }
}
