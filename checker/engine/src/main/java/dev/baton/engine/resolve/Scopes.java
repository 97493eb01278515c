package dev.baton.engine.resolve;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import java.util.Collection;
import java.util.Set;

/** What containers make of types that carry their annotations: one object for all, or many. */
public final class Scopes {
  private static final Set<String> ONE =
      Set.of(
          "Component",
          "Service",
          "Singleton",
          "ApplicationScoped",
          "Repository",
          "Controller",
          "RestController",
          "Configuration",
          "Startup");
  private static final Set<String> EACH =
      Set.of("RequestScope", "RequestScoped", "SessionScope", "SessionScoped", "Dependent");

  private Scopes() {}

  /** Whether a container makes one object of the type, which serves everybody. */
  public static boolean isSingleton(TypeCode type) {
    return isOne(type.annotations())
        && type.annotations().stream().anyMatch(use -> ONE.contains(Types.simple(use.type())));
  }

  /** Whether nothing says that there are many. */
  public static boolean isOne(Collection<AnnotationUse> annotations) {
    for (AnnotationUse use : annotations) {
      String name = Types.simple(use.type());
      String scope = use.text("value") + use.text("scopeName");
      if (EACH.contains(name)
          || (name.equals("Scope") && !scope.isEmpty() && !scope.contains("singleton"))) {
        return false;
      }
    }
    return true;
  }
}
