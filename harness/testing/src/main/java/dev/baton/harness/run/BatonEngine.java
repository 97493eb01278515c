package dev.baton.harness.run;

import dev.baton.harness.Explore;
import java.lang.reflect.Method;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/** Runs methods with {@link Explore} on the JUnit Platform; found as a service. */
public final class BatonEngine implements TestEngine {
  /** The name of the engine in unique ids. */
  public static final String ID = "baton";

  private static final EngineDiscoveryRequestResolver<TestDescriptor> RESOLVER =
      EngineDiscoveryRequestResolver.<TestDescriptor>builder()
          .addClassContainerSelectorResolver(BatonEngine::hasScenarios)
          .addSelectorResolver(new ScenarioResolver())
          .build();

  @Override
  public String getId() {
    return ID;
  }

  static boolean hasScenarios(Class<?> type) {
    return !AnnotationSupport.findAnnotatedMethods(
            type, Explore.class, HierarchyTraversalMode.TOP_DOWN)
        .isEmpty();
  }

  static boolean isScenario(Method method) {
    return AnnotationSupport.isAnnotated(method, Explore.class);
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor root = new EngineDescriptor(id, "Baton explorations");
    RESOLVER.resolve(request, root);
    return root;
  }

  @Override
  public void execute(ExecutionRequest request) {
    new ScenarioRunner(request).execute(request.getRootTestDescriptor());
  }
}
