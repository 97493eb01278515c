package dev.baton.engine.dependency;

import dev.baton.engine.dependency.Dependencies.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Gradle's scripts and version catalogs say, as far as they say it in plain text. */
final class GradleBuild {
  private static final Pattern COORDINATES =
      Pattern.compile("[\"']([\\w.-]+):([\\w.-]+):([\\w.$+-]+)[\"']");
  private static final Pattern VERSION =
      Pattern.compile("(?m)^\\s*([\\w-]+)\\s*=\\s*\"([^\"]+)\"\\s*$");
  private static final Pattern MODULE =
      Pattern.compile(
          "(?m)^\\s*[\\w.-]+\\s*=\\s*\\{[^}]*(?:module\\s*=\\s*\"[^\":]+:([^\"]+)\""
              + "|name\\s*=\\s*\"([^\"]+)\")[^}]*version(?:\\.ref\\s*=\\s*\"([^\"]+)\""
              + "|\\s*=\\s*\"([^\"]+)\")[^}]*}");

  private GradleBuild() {}

  static List<Named> script(String text) {
    List<Named> found = new ArrayList<>();
    Matcher at = COORDINATES.matcher(text);
    while (at.find()) {
      found.add(new Named(at.group(2), at.group(3), Dependencies.line(text, at.start())));
    }
    return found;
  }

  static List<Named> catalog(String text) {
    Map<String, String> versions = new HashMap<>();
    Matcher version = VERSION.matcher(text);
    while (version.find()) {
      versions.put(version.group(1), version.group(2));
    }
    List<Named> found = script(text);
    Matcher module = MODULE.matcher(text);
    while (module.find()) {
      String artifact = module.group(1) == null ? module.group(2) : module.group(1);
      String known =
          module.group(3) == null ? module.group(4) : versions.getOrDefault(module.group(3), "");
      found.add(new Named(artifact, known, Dependencies.line(text, module.start())));
    }
    return found;
  }
}
