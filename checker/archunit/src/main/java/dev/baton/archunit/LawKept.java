package dev.baton.archunit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.baton.engine.Analysis;
import dev.baton.engine.model.Finding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A law of the engine, asked of the imported classes. ArchUnit runs one check at a time. */
final class LawKept extends ArchCondition<JavaClass> {
  private final String law;
  private Map<JavaClass, List<Finding>> breaches = Map.of();

  LawKept(String law) {
    super("keep the law `" + law + "`");
    this.law = law;
  }

  @Override
  public void init(Collection<JavaClass> imported) {
    SourceFiles files = new SourceFiles(imported);
    breaches =
        Analysis.ofClasses(ClassBytes.of(imported)).findings().stream()
            .filter(finding -> finding.rule().equals(law))
            .filter(finding -> files.host(finding).isPresent())
            .filter(finding -> !files.isWaived(finding))
            .collect(Collectors.groupingBy(finding -> files.host(finding).orElseThrow()));
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    for (Finding breach : breaches.getOrDefault(type, List.of())) {
      events.add(SimpleConditionEvent.violated(type, Lines.of(breach)));
    }
  }

  @Override
  public void finish(ConditionEvents events) {
    breaches = Map.of();
  }
}
