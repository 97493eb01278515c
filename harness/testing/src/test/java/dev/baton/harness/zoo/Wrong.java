package dev.baton.harness.zoo;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A wrong implementation.
 *
 * @param name what is wrong with it
 * @param law the test of the contract that has to fail
 * @param contract the contract over it
 */
record Wrong(String name, String law, Object contract) {

  /** The tests of a contract that fail, with the first line of what they say. */
  static TreeMap<String, String> broken(Object contract) {
    TreeMap<String, String> broken = new TreeMap<>();
    for (Class<?> type = contract.getClass(); type != null; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.isAnnotationPresent(Test.class)) {
          String message = failure(contract, method);
          if (message != null) {
            broken.put(method.getName(), message.lines().findFirst().orElse(""));
          }
        }
      }
    }
    return broken;
  }

  private static String failure(Object contract, Method test) {
    try {
      test.setAccessible(true);
      test.invoke(contract);
      return null;
    } catch (InvocationTargetException e) {
      return String.valueOf(e.getCause().getMessage());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
