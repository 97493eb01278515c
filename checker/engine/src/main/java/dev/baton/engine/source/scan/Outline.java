package dev.baton.engine.source.scan;

import java.util.ArrayList;
import java.util.List;

/** What a text declares, what is around first, and what its code does, in no order. */
final class Outline {
  private final List<Declared> declared = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();
  private String packageName = "";

  List<Declared> declared() {
    return declared;
  }

  List<Piece> pieces() {
    return pieces;
  }

  String packageName() {
    return packageName;
  }

  void packageName(String name) {
    packageName = name;
  }

  /** Adds a declaration and says its number. */
  int add(Declared one) {
    declared.add(one);
    return declared.size() - 1;
  }

  /** A declaration turns out to reach so far. */
  void reaches(int number, Span whole) {
    Declared one = declared.get(number);
    declared.set(
        number, new Declared(one.kind(), one.name(), one.label(), one.host(), whole, one.at()));
  }

  void add(Piece piece) {
    pieces.add(piece);
  }
}
