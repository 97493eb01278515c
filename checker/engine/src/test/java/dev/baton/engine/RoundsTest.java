package dev.baton.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only another look finds is found: all is looked at until nothing new can come. */
class RoundsTest {
  private static final String HEAD =
      """
      package demo;
      import dev.baton.annotation.*;
      import java.util.*;
      """;

  /** One method stores what it has read before, in the code but not when it runs. */
  private static final String LOOP =
      """
      class State { @OwnedBy("writer") String draft = ""; }
      class Box { State state = new State(); }
      @AgentRole("writer") class Writer { void write(State s) { s.draft = "mine"; } }
      @AgentRole("reviewer") class Reviewer {
        void review(State s, int times) {
          Box box = new Box();
          for (int i = 0; i < times; i++) {
            box.state.draft = ""; // want "`reviewer` writes `draft`"
            box.state = s;
          }
        }
      }
      """;

  /** The same with all that a map has. */
  private static final String KEYS =
      """
      class Keys { @OwnedBy("writer") static final String DRAFT = "draft"; }
      @AgentRole("writer") class Writer {
        void write(Map<String, Object> state) { state.put(Keys.DRAFT, "mine"); }
      }
      @AgentRole("reviewer") class Reviewer {
        void review(Map<String, Object> state, int times) {
          Map<String, Object> own = new HashMap<>();
          for (int i = 0; i < times; i++) {
            state.putAll(own); // want "`reviewer` writes `draft`"
            own.put(Keys.DRAFT, "");
          }
        }
      }
      """;

  /**
   * Entry points that need each other, the last one first: the third plugs in what the second calls
   * to store what the first writes to. Each is told by what it finds idle that it knows enough.
   */
  private static final String CHAIN =
      """
      class State { @OwnedBy("writer") final List<String> drafts = new ArrayList<>(); }
      class Box { static List<String> list; }
      class Ports { static Keeper keeper; static Plug plug; }
      interface Keeper { void keep(List<String> what); }
      class Idle implements Keeper { public void keep(List<String> what) {} }
      class Keeping implements Keeper {
        public void keep(List<String> what) { Box.list = what; }
      }
      interface Plug { void in(Keeper keeper); }
      class Plugging implements Plug {
        public void in(Keeper keeper) { Ports.keeper = keeper; }
      }
      @AgentRole("reviewer") class First {
        void review() { Box.list.add(""); } // want "`reviewer` writes `drafts`"
      }
      @AgentRole("writer") class Second {
        void write(State s) { Ports.keeper.keep(s.drafts); }
      }
      @Coordinator class Third {
        void wire() {
          Ports.keeper = new Idle();
          Ports.plug = new Plugging();
          Ports.plug.in(new Keeping());
        }
      }
      """;

  /** The same, through two more plugs. */
  private static final String LONG_CHAIN =
      """
      class State { @OwnedBy("writer") final List<String> drafts = new ArrayList<>(); }
      class Box { static List<String> list; }
      class Ports { static Keeper keeper; static Plug plug; static Outlet outlet; static Wall wall; }
      interface Keeper { void keep(List<String> what); }
      class Idle implements Keeper, Plug, Outlet {
        public void keep(List<String> what) {}
        public void in(Keeper keeper) {}
        public void in(Plug plug) {}
      }
      class Keeping implements Keeper {
        public void keep(List<String> what) { Box.list = what; }
      }
      interface Plug { void in(Keeper keeper); }
      class Plugging implements Plug {
        public void in(Keeper keeper) { Ports.keeper = keeper; }
      }
      interface Outlet { void in(Plug plug); }
      class Leading implements Outlet {
        public void in(Plug plug) { Ports.plug = plug; }
      }
      interface Wall { void in(Outlet outlet); }
      class Brick implements Wall {
        public void in(Outlet outlet) { Ports.outlet = outlet; }
      }
      @AgentRole("a-reviewer") class First {
        void review() { Box.list.add(""); } // want "`a-reviewer` writes `drafts`"
      }
      @AgentRole("writer") class Second {
        void write(State s) { Ports.keeper.keep(s.drafts); }
      }
      @Coordinator class Third { void wire() { Ports.plug.in(new Keeping()); } }
      @Coordinator class Fourth { void wire() { Ports.outlet.in(new Plugging()); } }
      @Coordinator class Fifth {
        void wire() {
          Ports.keeper = new Idle();
          Ports.plug = new Idle();
          Ports.outlet = new Idle();
          Ports.wall = new Brick();
          Ports.wall.in(new Leading());
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void aMethodThatReadsWhatItStoresLater() throws IOException {
    isFound(LOOP);
  }

  @Test
  void aMethodThatHandsOnKeysThatItStoresLater() throws IOException {
    isFound(KEYS);
  }

  @Test
  void entryPointsOfWhichEachWaitsForTheNext() throws IOException {
    isFound(CHAIN);
  }

  @Test
  void aLongerChainOfThem() throws IOException {
    isFound(LONG_CHAIN);
  }

  private void isFound(String code) throws IOException {
    Path file = Files.writeString(folder.resolve("Demo.java"), HEAD + code);
    Sample sample = new Sample(file);
    for (FrontEnd each : List.of(FrontEnd.BEST, FrontEnd.SOURCES_ALONE)) {
      assertEquals(List.of(), sample.differences(sample.analyse(each)), each.toString());
    }
  }
}
