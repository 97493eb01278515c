import dev.baton.annotation.Coordinator;
import dev.baton.patterns.TaskOwnership;

/** Wiring routes work, but a move of ownership has to be declared. */
class CoordinatorMoves {
  @Coordinator
  static class Desk {
    boolean assign(TaskOwnership task, String to) {
      return task.transfer("desk", to); // want "`Desk.assign` transfers ownership"
    }
  }
}
