import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Arrays are state as well: their elements are what is owned. */
class ArrayElements {
  static class Row {
    @OwnedBy("writer") int value;
  }

  static class State {
    @OwnedBy("writer") final int[] scores = new int[3];
    @OwnedBy("writer") final String[][] grid = new String[2][2];
    final Row[] rows = {new Row()};
  }

  static void bump(int... values) {
    values[0]++; // want "`reviewer` writes `scores`"
  }

  static void reset(Row... rows) {
    for (Row row : rows) {
      row.value = 0; // want "`reviewer` writes `value`"
    }
  }

  @AgentRole("writer")
  static class Writer {
    void write(State state) {
      Arrays.fill(state.scores, 0);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    void review(State state, int[] from) {
      Arrays.fill(state.scores, 0); // want "`reviewer` writes `scores`"
      Arrays.sort(state.scores); // want "`reviewer` writes `scores`"
      Arrays.setAll(state.scores, i -> i); // want "`reviewer` writes `scores`"
      System.arraycopy(from, 0, state.scores, 0, 1); // want "`reviewer` writes `scores`"
      state.grid[0][1] = "x"; // want "`reviewer` writes `grid`"
      String[] row = state.grid[1];
      row[0] = "x"; // want "`reviewer` writes `grid`"
      List<String> view = Arrays.asList(state.grid[0]);
      Collections.swap(view, 0, 1); // want "`reviewer` writes `grid`"
      bump(state.scores);
      bump(1, 2);
      reset(state.rows[0]);
      state.rows[0] = new Row();
      for (int i = 0; i < state.scores.length; i++) {
        --state.scores[i]; // want "`reviewer` writes `scores`"
      }
    }

    int fine(State state) {
      int[] own = new int[3];
      Arrays.fill(own, 1);
      System.arraycopy(state.scores, 0, own, 0, 3);
      int sum = 0;
      for (int score : state.scores) {
        sum += score;
      }
      return sum + Arrays.stream(state.scores).sum() + Arrays.asList(state.grid[0]).size();
    }
  }
}
