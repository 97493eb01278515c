package dev.baton.harness.run;

import dev.baton.harness.Explore;
import dev.baton.harness.Scenario;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/** A method that returns a scenario. */
final class ScenarioDescriptor extends AbstractTestDescriptor {
  private final Class<?> type;
  private final Method method;

  ScenarioDescriptor(UniqueId id, Class<?> type, Method method) {
    super(id, method.getName(), MethodSource.from(type, method));
    this.type = type;
    this.method = method;
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  Explore settings() {
    return method.getAnnotation(Explore.class);
  }

  /** Class and method, the same from run to run. */
  String name() {
    return type.getName() + "." + method.getName();
  }

  Scenario<?> scenario() {
    boolean inherent = Modifier.isStatic(method.getModifiers());
    Object target = inherent ? null : ReflectionSupport.newInstance(type);
    if (ReflectionSupport.invokeMethod(method, target) instanceof Scenario<?> scenario) {
      return scenario;
    }
    throw new IllegalStateException(
        "`" + name() + "` has @Explore and returns no Scenario: return one, or take @Explore away");
  }
}
