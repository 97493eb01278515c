package dev.baton.harness.stresstarget.compiled;

import dev.baton.harness.stresstarget.compiled.MethodBody.Member;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what methods of a class do to the world outside, before anything is run: follows calls
 * through the user's own classes, and looks the others up in a table of the JDK. Calls of own
 * interfaces go to the own classes that are made on the way. Libraries are taken to be harmless.
 */
public final class OutsideCalls {
  private final MemoryClasses classes;
  private final Map<String, Optional<ClassBody>> bodies = new HashMap<>();

  /** Over the user's own classes. */
  public OutsideCalls(MemoryClasses classes) {
    this.classes = classes;
  }

  /**
   * An effect, and where it comes from.
   *
   * @param words what happens, such as {@code reads the clock}
   * @param member of the JDK that is used, such as {@code java.lang.System.nanoTime}
   * @param place where it is used, such as {@code Box.save, line 12}
   * @param isChance whether results may differ from run to run because of it
   */
  public record Found(String words, String member, String place, boolean isChance) {}

  /** The first effect of a method, and of all that it calls; empty where there is none. */
  public Optional<Found> of(String binaryName, String method) {
    Search search = new Search();
    search.type(binaryName.replace('.', '/'), method);
    return search.run();
  }

  private Optional<ClassBody> body(String type) {
    return bodies.computeIfAbsent(
        type,
        name -> Optional.ofNullable(classes.ownBytes(name.replace('/', '.'))).map(ClassBody::read));
  }

  private final class Search {
    private final Deque<Member> open = new ArrayDeque<>();
    private final Set<Member> known = new HashSet<>();
    private final Set<String> made = new HashSet<>();
    private final Set<Member> called = new HashSet<>();

    /** Starts at all methods of this name, inherited ones too. */
    void type(String type, String method) {
      Optional<ClassBody> body = body(type);
      if (body.isEmpty()) {
        return;
      }
      for (MethodBody found : body.get().methods()) {
        if (found.self().name().equals(method)) {
          add(found.self());
        }
      }
      body.get().parents().forEach(parent -> type(parent, method));
    }

    Optional<Found> run() {
      while (!open.isEmpty()) {
        Member member = open.remove();
        Optional<MethodBody> body = resolve(member);
        if (body.isPresent()) {
          for (Member made : body.get().made()) {
            made(made.owner());
          }
          for (MethodBody.Use use : body.get().uses()) {
            Optional<Found> found = found(body.get(), use);
            if (found.isPresent()) {
              return found;
            }
            call(use.member());
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Found> found(MethodBody body, MethodBody.Use use) {
      Member member = use.member();
      return OutsideTable.of(member.owner(), member.name(), member.descriptor())
          .map(
              effect ->
                  new Found(
                      effect.words(),
                      readable(member),
                      "%s, line %d".formatted(readable(body.self()), use.line()),
                      effect.isChance()));
    }

    private void call(Member member) {
      add(member);
      if (called.add(member)) {
        made.forEach(type -> add(new Member(type, member.name(), member.descriptor())));
      }
    }

    /** An own class of which there are objects now: calls through its interfaces may go to it. */
    private void made(String type) {
      if (made.add(type)) {
        for (Member member : List.copyOf(called)) {
          add(new Member(type, member.name(), member.descriptor()));
        }
      }
    }

    private void add(Member member) {
      boolean own = body(member.owner()).isPresent();
      if (own && !member.descriptor().isEmpty() && known.add(member)) {
        open.add(member);
      }
    }

    /** The method itself, or what its class inherits. */
    private Optional<MethodBody> resolve(Member member) {
      Optional<ClassBody> body = body(member.owner());
      if (body.isEmpty()) {
        return Optional.empty();
      }
      Optional<MethodBody> found = body.get().method(member.name(), member.descriptor());
      if (found.isPresent() || member.name().equals("<init>")) {
        return found;
      }
      return body.get().parents().stream()
          .map(parent -> resolve(new Member(parent, member.name(), member.descriptor())))
          .flatMap(Optional::stream)
          .findFirst();
    }
  }

  private static String readable(Member member) {
    String owner = member.owner().replace('/', '.');
    String name = member.name().equals("<init>") ? "new" : member.name();
    String simple = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
    return owner.startsWith("java") ? owner + "." + name : simple + "." + name;
  }
}
