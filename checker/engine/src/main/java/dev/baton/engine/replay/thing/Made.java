package dev.baton.engine.replay.thing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object, known by how it came about and by what was done to it. Equal to itself alone. */
public final class Made implements Thing {
  private final String type;
  private final Map<String, Set<Thing>> fields = new LinkedHashMap<>();
  private final Items items = new Items();
  private final List<Act> log = new ArrayList<>();
  private final List<Act> uses = new ArrayList<>();
  private @Nullable Act birth;
  private String label = "";
  private int ordinal = -1;

  /** An object of this type, given by this call. */
  public Made(String type, @Nullable Act birth) {
    this.type = type;
    this.birth = birth;
  }

  /** An object that comes from outside, such as a callback's argument. */
  public static Made outside(String type) {
    return new Made(type, null);
  }

  /** Whether a library gives it when it calls the code, so that no class of it is known. */
  public boolean isFromOutside() {
    return birth == null && !type.isEmpty() && type.indexOf('/') < 0 && !type.startsWith("[");
  }

  /** Its class, or the declared type of the method that returned it; internal form. */
  public String type() {
    return type;
  }

  /** The type's name without package and hosts. */
  public String simpleType() {
    return Act.simple(type);
  }

  /** The constructor or method call that gave it; absent where it comes from outside. */
  public @Nullable Act birth() {
    return birth;
  }

  /** Whether it is what a call of this name returned. */
  public boolean isResultOf(String... names) {
    return birth != null && Set.of(names).contains(birth.name());
  }

  /** What the call that gave it was given; empty where there was no such argument. */
  public Set<Thing> given(int index) {
    return birth == null ? Set.of() : birth.argument(index);
  }

  /** The calls that had it as receiver, in order. */
  public List<Act> log() {
    return log;
  }

  /** The calls that were given it as argument, alone or in a list, in order. */
  public List<Act> uses() {
    return uses;
  }

  /** Whether a call of this name was given it. */
  public boolean isGivenTo(Collection<String> names) {
    return uses.stream().anyMatch(act -> names.contains(act.name()));
  }

  /** What can be inside: elements of an array or collection, the result of a future or optional. */
  public Set<Thing> elements() {
    return items.any();
  }

  /** What is inside, in order. */
  public Items items() {
    return items;
  }

  /** The name of the enum constant that it is, else empty. */
  public String label() {
    return label;
  }

  /** The place of the enum constant that it is among the others, else -1. */
  public int ordinal() {
    return ordinal;
  }

  /** What its fields can hold. */
  public Map<String, Set<Thing>> fields() {
    return fields;
  }

  /** A constructor has run on it; the first one counts. */
  public void born(Act act) {
    if (birth == null) {
      birth = act;
    }
  }

  /** It is an enum constant. */
  public void named(String name, int place) {
    label = name;
    ordinal = place;
  }
}
