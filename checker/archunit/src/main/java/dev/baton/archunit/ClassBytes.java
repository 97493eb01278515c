package dev.baton.archunit;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import dev.baton.annotation.AgentRole;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The class files of what ArchUnit imported, and of what that leans on. */
final class ClassBytes {
  private static final String BATON = AgentRole.class.getPackageName();

  private ClassBytes() {}

  /**
   * The bytes of these classes, and of the classes that they name: their annotations, supertypes,
   * helpers and state. Of libraries only what speaks of roles and policies is read: the rest would
   * cost seconds, and writes nobody's state.
   *
   * @throws UncheckedIOException if a class file cannot be read where ArchUnit found it
   */
  static List<byte[]> of(Collection<JavaClass> imported) {
    Map<String, Source> found = new TreeMap<>();
    for (JavaClass type : imported) {
      note(type, found);
      type.getAllRawSuperclasses().forEach(parent -> note(parent, found));
      type.getAllRawInterfaces().forEach(parent -> note(parent, found));
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .map(JavaClass::getBaseComponentType)
          .filter(target -> isOurs(target) || speaksOfBaton(target))
          .forEach(target -> note(target, found));
    }
    List<byte[]> all = new ArrayList<>();
    found.values().forEach(source -> all.add(read(source)));
    return all;
  }

  private static void note(JavaClass type, Map<String, Source> found) {
    Optional<Source> source = type.getSource();
    if (source.isPresent() && !isKnown(type) && !found.containsKey(type.getName())) {
      found.put(type.getName(), source.get());
      // a nested class takes its role from the class around it
      type.getEnclosingClass().ifPresent(around -> note(around, found));
    }
  }

  private static boolean isOurs(JavaClass type) {
    return type.getSource().map(s -> s.getUri().getScheme().equals("file")).orElse(false);
  }

  private static boolean speaksOfBaton(JavaClass type) {
    return type.isAnnotation()
        || Stream.<Set<? extends HasAnnotations<?>>>of(
                Set.of(type), type.getFields(), type.getMethods())
            .flatMap(Set::stream)
            .flatMap(element -> element.getAnnotations().stream())
            .anyMatch(use -> isBaton(use.getRawType()));
  }

  private static boolean isBaton(JavaClass annotation) {
    return annotation.getPackageName().equals(BATON)
        || annotation.getAnnotations().stream()
            .anyMatch(use -> use.getRawType().getPackageName().equals(BATON));
  }

  private static boolean isKnown(JavaClass type) {
    return type.getPackageName().equals(BATON)
        || type.getSource().map(s -> s.getUri().getScheme().equals("jrt")).orElse(true);
  }

  private static byte[] read(Source source) {
    try (InputStream in = source.getUri().toURL().openStream()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the class file " + source.getUri(), e);
    }
  }
}
