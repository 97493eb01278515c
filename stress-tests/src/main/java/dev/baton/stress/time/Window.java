package dev.baton.stress.time;

/**
 * The time between looking and acting in a weakened twin. Between two instructions it is a few
 * cycles, and takes luck to hit; an agent that thinks in between takes longer. Stateless.
 */
public final class Window {
  private static final int SPINS = 16;

  private Window() {}

  /** Lets about a microsecond pass. */
  public static void stayOpen() {
    for (int i = 0; i < SPINS; i++) {
      Thread.onSpinWait();
    }
  }
}
