package dev.baton.archunit;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.Source;
import dev.baton.engine.model.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which imported class and method stands at a place that the engine names. Immutable. */
final class SourceFiles {
  private final Map<String, List<JavaClass>> classes = new HashMap<>();

  SourceFiles(Collection<JavaClass> imported) {
    for (JavaClass type : imported) {
      String file = type.getSource().flatMap(Source::getFileName).orElse("");
      String folder = type.getPackageName().replace('.', '/');
      String path = folder.isEmpty() ? file : folder + "/" + file;
      classes.computeIfAbsent(path, p -> new ArrayList<>()).add(type);
    }
  }

  /** The class that the finding stands in; the file's first where only the file is known. */
  Optional<JavaClass> host(Finding finding) {
    Optional<JavaClass> exact = unit(finding).map(JavaCodeUnit::getOwner);
    return exact.isPresent() ? exact : inFile(finding).stream().findFirst();
  }

  /** Whether a waiver stands on the method or the classes around the finding. */
  boolean isWaived(Finding finding) {
    return unit(finding).map(unit -> Waivers.cover(finding.rule(), unit)).orElse(false)
        || host(finding).map(type -> Waivers.cover(finding.rule(), type)).orElse(false);
  }

  private Optional<JavaCodeUnit> unit(Finding finding) {
    return inFile(finding).stream()
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(access -> access.getLineNumber() == finding.place().line())
        .<JavaCodeUnit>map(JavaAccess::getOwner)
        .findFirst();
  }

  private List<JavaClass> inFile(Finding finding) {
    return classes.getOrDefault(finding.place().file(), List.of());
  }
}
