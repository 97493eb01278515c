package dev.baton.engine.interest;

import dev.baton.engine.code.FieldCode;
import dev.baton.engine.code.TypeCode;
import dev.baton.engine.code.Value;
import dev.baton.engine.effect.Effect;
import dev.baton.engine.effect.Paths;
import dev.baton.engine.effect.Touch;
import dev.baton.engine.library.Library;
import dev.baton.engine.model.Cell;
import dev.baton.engine.resolve.Policies;
import dev.baton.engine.resolve.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which objects can be inside declared cells, by their types: only touches of those can matter.
 * Immutable.
 */
public final class Content {
  private static final Pattern NAMES = Pattern.compile("[L(]([\\w/$]+)");
  private final Program program;
  private final Policies policies;
  private final Set<String> agents;
  private final Set<String> types = new HashSet<>();
  private boolean containers;
  private boolean anything;

  Content(Program program, Policies policies, Set<String> agents) {
    this.program = program;
    this.policies = policies;
    this.agents = agents;
    anything = policies.all().stream().anyMatch(c -> c.kind() == Cell.Kind.KEY);
    containers = anything;
    Deque<String> work = new ArrayDeque<>();
    for (TypeCode type : program.types()) {
      for (FieldCode field : policies.governs(type.name()) ? type.fields() : List.<FieldCode>of()) {
        if (policies.ofField(type.name(), field.name()) != null) {
          note(field, work);
        }
      }
    }
    while (!work.isEmpty()) {
      TypeCode type = program.type(work.remove());
      if (type != null) {
        type.fields().forEach(field -> note(field, work));
        program.subtypes(type.name()).forEach(sub -> note(sub, work));
      }
    }
  }

  private void note(FieldCode field, Deque<String> work) {
    String written = field.signature().isEmpty() ? field.descriptor() : field.signature();
    if (written.startsWith("[")) {
      containers = true;
    }
    if (written.startsWith("T")) {
      anything = true;
    }
    Matcher names = NAMES.matcher(written);
    while (names.find()) {
      note(names.group(1), work);
    }
    boolean raw = field.signature().isEmpty() && isContainer(field.descriptor());
    anything |= raw && !field.descriptor().startsWith("Ljava/util/concurrent/atomic/");
  }

  private void note(String type, Deque<String> work) {
    if (program.type(type) != null) {
      if (types.add(type)) {
        work.add(type);
      }
    } else if (type.equals("java/lang/Object")) {
      anything = true;
      containers = true;
    } else if (!Library.isFixed(type)) {
      containers = true;
    }
  }

  /** What an agent keeps in its own fields is of interest whatever its policy. */
  private boolean isInAgent(Value path) {
    Value at = path;
    while (at instanceof Value.Element element) {
      at = element.base();
    }
    return at instanceof Value.Field field
        && agents.contains(program.declaringType(field.owner(), field.name()));
  }

  private static boolean isContainer(String descriptor) {
    return descriptor.startsWith("Ljava/util/");
  }

  /** Whether no object that can change is inside any cell. */
  public boolean isNothing() {
    return types.isEmpty() && !containers && !anything;
  }

  /** The types of agents. */
  public Set<String> agents() {
    return agents;
  }

  /** Whether an effect on something that is not yet known can be one on a declared cell. */
  public boolean mayMatter(Effect effect) {
    Touch touch = effect.touch();
    if (Paths.root(effect.target()) instanceof Value.Fresh) {
      return touch.key() != null && !Paths.role(effect.target()).isEmpty();
    }
    if (touch.isOpaque()) {
      return !policies.isEmpty();
    }
    if (isInAgent(effect.target())) {
      return true;
    }
    if (touch.key() != null) {
      return policies.hasKeys() || containers;
    }
    if (!touch.slot()) {
      return containers || anything;
    }
    return effect.target() instanceof Value.Field field
        && (anything || types.contains(program.declaringType(field.owner(), field.name())));
  }
}
