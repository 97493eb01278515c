package dev.baton.harness.run;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Turns classes, methods, and unique ids into descriptors of scenarios. */
final class ScenarioResolver implements SelectorResolver {
  private static final String CLASS = "class";
  private static final String METHOD = "scenario";

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    return container(selector.getJavaClass(), context);
  }

  @Override
  public Resolution resolve(MethodSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    if (!BatonEngine.isScenario(selector.getJavaMethod())) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(
            () -> DiscoverySelectors.selectClass(type),
            parent ->
                Optional.of(
                    new ScenarioDescriptor(
                        parent.getUniqueId().append(METHOD, selector.getJavaMethod().getName()),
                        type,
                        selector.getJavaMethod())))
        .map(found -> Resolution.match(Match.exact(found)))
        .orElseGet(Resolution::unresolved);
  }

  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    UniqueId.Segment last = selector.getUniqueId().getLastSegment();
    if (last.getType().equals(CLASS)) {
      return ReflectionSupport.tryToLoadClass(last.getValue())
          .toOptional()
          .map(type -> container(type, context))
          .orElseGet(Resolution::unresolved);
    }
    if (!last.getType().equals(METHOD)) {
      return Resolution.unresolved();
    }
    String type =
        selector
            .getUniqueId()
            .getSegments()
            .get(selector.getUniqueId().getSegments().size() - 2)
            .getValue();
    return ReflectionSupport.tryToLoadClass(type)
        .toOptional()
        .flatMap(found -> ReflectionSupport.findMethod(found, last.getValue(), ""))
        .map(
            method ->
                resolve(
                    DiscoverySelectors.selectMethod(method.getDeclaringClass(), method), context))
        .orElseGet(Resolution::unresolved);
  }

  private static Resolution container(Class<?> type, Context context) {
    if (!BatonEngine.hasScenarios(type)) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(
            parent ->
                Optional.of(
                    new ClassDescriptor(parent.getUniqueId().append(CLASS, type.getName()), type)))
        .map(found -> Resolution.match(Match.exact(found, () -> methods(type))))
        .orElseGet(Resolution::unresolved);
  }

  private static Set<DiscoverySelector> methods(Class<?> type) {
    Set<DiscoverySelector> methods = new LinkedHashSet<>();
    ReflectionSupport.findMethods(type, BatonEngine::isScenario, HierarchyTraversalMode.TOP_DOWN)
        .forEach(method -> methods.add(DiscoverySelectors.selectMethod(type, method)));
    return methods;
  }
}
