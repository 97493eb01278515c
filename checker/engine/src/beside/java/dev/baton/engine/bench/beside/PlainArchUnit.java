package dev.baton.engine.bench.beside;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import dev.baton.engine.bench.beside.Target.Report;
import java.util.List;
import java.util.Optional;

/** A plain rule: owned fields are set by code of their owner alone. */
final class PlainArchUnit implements Tool.Run {
  private static final ArchRule RULE =
      fields()
          .that()
          .areAnnotatedWith(OwnedBy.class)
          .should(beSetByTheirOwner())
          .allowEmptyShould(true);

  @Override
  public List<Report> on(Target target) {
    return RULE
        .evaluate(new ClassFileImporter().importPath(target.classes()))
        .getFailureReport()
        .getDetails()
        .stream()
        .map(PlainArchUnit::report)
        .toList();
  }

  private static ArchCondition<JavaField> beSetByTheirOwner() {
    return new ArchCondition<>("be set by their owner") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        for (JavaFieldAccess access : field.getAccessesToSelf()) {
          if (access.getAccessType() == AccessType.SET && !mayWrite(access.getOrigin(), field)) {
            String at = access.getSourceCodeLocation().getSourceFileName();
            events.add(SimpleConditionEvent.violated(access, at + ":" + access.getLineNumber()));
          }
        }
      }
    };
  }

  private static boolean mayWrite(JavaCodeUnit code, JavaField field) {
    String owner = field.getAnnotationOfType(OwnedBy.class).value();
    boolean constructs = code.isConstructor() && code.getOwner().equals(field.getOwner());
    return constructs || role(code).filter(owner::equals).isPresent();
  }

  private static Optional<String> role(JavaCodeUnit code) {
    Optional<AgentRole> own = code.tryGetAnnotationOfType(AgentRole.class);
    Optional<JavaClass> type = Optional.of(code.getOwner());
    while (own.isEmpty() && type.isPresent()) {
      own = type.get().tryGetAnnotationOfType(AgentRole.class);
      type = type.get().getEnclosingClass();
    }
    return own.map(AgentRole::value);
  }

  private static Report report(String detail) {
    int colon = detail.lastIndexOf(':');
    return new Report(
        detail.substring(0, colon), Integer.parseInt(detail.substring(colon + 1)), "owner");
  }
}
