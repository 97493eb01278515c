import dev.baton.annotation.AgentRole;

/** A call of what everything has, as `compareTo`, may lead anywhere, and seldom back. */
class ComparedPartByPart {
  @AgentRole("judge")
  static class Judge {
    int weigh(Object left, Object right) {
      return left.hashCode() - right.hashCode();
    }
  }

  static class Comparison {
    @SuppressWarnings("unchecked")
    int of(Judge judge, Object left, Object right) {
      int weight = judge.weigh(left, right);
      return weight != 0 ? weight : ((Comparable<Object>) left).compareTo(right);
    }
  }

  record Verdict(Judge judge, String left, String right) implements Comparable<Verdict> {
    // silent: what is compared inside is another's
    @Override
    public int compareTo(Verdict other) {
      return new Comparison().of(judge, left, other.left);
    }
  }

  static class Tournament {
    int round(Judge judge, Referee referee) {
      return judge.weigh(this, referee) == 0 ? referee.decide(judge, this) : 1;
    }
  }

  static class Referee {
    int decide(Judge judge, Tournament tournament) {
      return tournament.round(judge, this); // want "this recursion repeats `Judge.weigh`, and nothing bounds it"
    }
  }
}
