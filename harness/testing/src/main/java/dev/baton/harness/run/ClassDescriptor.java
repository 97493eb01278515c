package dev.baton.harness.run;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A class with scenarios. */
final class ClassDescriptor extends AbstractTestDescriptor {
  ClassDescriptor(UniqueId id, Class<?> type) {
    super(id, type.getSimpleName(), ClassSource.from(type));
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }
}
