package dev.baton.engine.symbol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where types are looked up. */
public interface Classes {
  /** The type of this internal name; absent where nobody knows it. */
  @Nullable ClassSymbol find(String name);

  /** The first of these that knows a type. */
  static Classes inOrder(List<Classes> places) {
    return name -> {
      for (Classes place : places) {
        ClassSymbol found = place.find(name);
        if (found != null) {
          return found;
        }
      }
      return null;
    };
  }
}
