package dev.baton.engine.facts;

import dev.baton.engine.code.AnnotationUse;
import dev.baton.engine.code.MethodCode;
import dev.baton.engine.code.Op;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Types;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Waiver;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.Predicate;

/** Waivers as class files keep them, for code whose source is not there. */
public final class ClassWaivers {
  private ClassWaivers() {}

  /**
   * The waivers on types and methods; those on anything else cover no line of code.
   *
   * @param hasSource whether the source of a type says the same, and more
   */
  public static List<Waiver> of(Collection<TypeCode> types, Predicate<TypeCode> hasSource) {
    List<Waiver> found = new ArrayList<>();
    for (TypeCode type : types) {
      if (!hasSource.test(type)) {
        add(type, type.annotations(), type.methods(), found);
        type.methods().forEach(m -> add(type, m.annotations(), List.of(m), found));
      }
    }
    return found;
  }

  private static void add(
      TypeCode type,
      List<AnnotationUse> annotations,
      List<MethodCode> methods,
      List<Waiver> found) {
    for (AnnotationUse use : annotations) {
      for (AnnotationUse waiver : each(use)) {
        IntSummaryStatistics lines =
            methods.stream()
                .flatMap(m -> m.ops().stream())
                .mapToInt(Op::line)
                .filter(line -> line > 0)
                .summaryStatistics();
        if (lines.getCount() > 0) {
          Place place = Place.line(type.sourcePath(), lines.getMin());
          found.add(
              new Waiver(waiver.text("rule"), waiver.text("because"), true, place, lines.getMax()));
        }
      }
    }
  }

  private static List<AnnotationUse> each(AnnotationUse use) {
    if (use.type().equals("dev/baton/annotation/Waive")) {
      return List.of(use);
    }
    if (!use.type().equals("dev/baton/annotation/Waive$All")) {
      return List.of();
    }
    return Types.list(use, "value").stream()
        .filter(AnnotationUse.class::isInstance)
        .map(AnnotationUse.class::cast)
        .toList();
  }
}
