import dev.baton.annotation.AgentPrivate;
import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import dev.baton.annotation.MergedBy;
import dev.baton.annotation.Monotonic;
import dev.baton.annotation.OwnedBy;
import dev.baton.annotation.SharedRead;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Which policies agree on one cell, and which do not. */
class Pairs {
  static class Union implements BinaryOperator<List<String>> {
    @Override
    public List<String> apply(List<String> a, List<String> b) {
      List<String> all = new ArrayList<>(a);
      all.addAll(b);
      return all;
    }
  }

  static class Longer implements BinaryOperator<List<String>> {
    @Override
    public List<String> apply(List<String> a, List<String> b) {
      return a.size() >= b.size() ? a : b;
    }
  }

  @OwnedBy("writer")
  @Retention(RetentionPolicy.RUNTIME)
  @interface WriterOwned {}

  @OwnedBy("reviewer")
  @Retention(RetentionPolicy.RUNTIME)
  @interface ReviewerOwned {}

  static class State {
    @WriterOwned @ReviewerOwned String two = ""; // want "`two` has policies that contradict each other"
    @OwnedBy("writer") @SharedRead String frozen = ""; // want "`frozen` has policies that contradict"
    @OwnedBy("writer") @MergedBy(Union.class) List<String> merged; // want "`merged` has policies that contradict"
    @AppendOnly @SharedRead List<String> log; // want "`log` has policies that contradict"
    @SharedRead @Monotonic int count; // want "`count` has policies that contradict"
    @OwnedBy("writer") @AgentPrivate("reviewer") String secret = ""; // want "`secret` has policies that contradict"
    @AppendOnly @MergedBy(Union.class) List<String> both; // want "`both` has policies that contradict"
    @WriterOwned @OwnedBy("writer") String same = ""; // silent: the same owner twice
    @OwnedBy("writer") @AppendOnly List<String> appended; // silent: who, and how
    @OwnedBy("writer") @Monotonic int round; // silent: who, and how
    @AgentPrivate("writer") @AppendOnly List<String> notes;
    @AgentPrivate("writer") @OwnedBy("writer") String own = ""; // silent: one role, and stricter
    @AppendOnly List<String> alone;
  }

  @OwnedBy("writer")
  static class Chapter {
    String title = "";
    @OwnedBy("reviewer") String verdict = "";
  }

  @AgentRole("writer")
  static class Writer {}

  @AgentRole("reviewer")
  static class Reviewer {}
}
