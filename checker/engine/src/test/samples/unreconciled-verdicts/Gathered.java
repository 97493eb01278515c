import dev.baton.annotation.AgentRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Verdicts that are put together meet where more than one of them is asked for. */
class Gathered {
  enum Verdict {
    APPROVED,
    REJECTED
  }

  interface Judge {
    Verdict judge(String draft);
  }

  @AgentRole("security")
  static class Security implements Judge {
    @Override
    public Verdict judge(String draft) {
      return Verdict.APPROVED;
    }
  }

  @AgentRole("style")
  static class Style implements Judge {
    @Override
    public Verdict judge(String draft) {
      return Verdict.REJECTED;
    }
  }

  Verdict byList(String draft, Security security, Style style) {
    List<Verdict> all = new ArrayList<>();
    all.add(security.judge(draft));
    all.add(style.judge(draft));
    return all.contains(Verdict.REJECTED) ? Verdict.REJECTED : Verdict.APPROVED;
  }

  boolean byMap(String draft, Security security, Style style) {
    Map<String, Verdict> all = new LinkedHashMap<>();
    all.put("security", security.judge(draft));
    all.put("style", style.judge(draft));
    return !all.containsValue(Verdict.REJECTED);
  }

  boolean byLoop(String draft, Security security, Style style) {
    List<Verdict> all = new ArrayList<>();
    all.add(security.judge(draft));
    all.add(style.judge(draft));
    for (Verdict each : all) {
      if (each == Verdict.REJECTED) {
        return false;
      }
    }
    return true;
  }

  Verdict lastOfAList(String draft, Security security, Style style) {
    List<Verdict> all = new ArrayList<>();
    all.add(security.judge(draft));
    all.add(style.judge(draft)); // want "`security` and `style` each give a `Verdict`"
    return all.get(all.size() - 1);
  }

  Verdict ofTwoLists(String draft, Security security, Style style) {
    List<Verdict> some = new ArrayList<>();
    List<Verdict> others = new ArrayList<>();
    some.add(security.judge(draft));
    others.add(style.judge(draft)); // want "`security` and `style` each give a `Verdict`"
    return others.contains(Verdict.REJECTED) ? Verdict.REJECTED : some.get(0);
  }

  boolean byStream(List<Judge> judges, String draft) {
    return judges.stream().map(judge -> judge.judge(draft)).allMatch(v -> v == Verdict.APPROVED);
  }

  Verdict byStreamAndRule(List<Judge> judges, String draft) {
    List<Verdict> all = judges.stream().map(judge -> judge.judge(draft)).toList();
    return strictest(all);
  }

  Verdict firstOfAStream(List<Judge> judges, String draft) {
    return judges.stream()
        .map(judge -> judge.judge(draft)) // want "`security` and `style` each give a `Verdict`"
        .findFirst()
        .orElseThrow();
  }

  Verdict firstOfAll(List<Judge> judges, String draft) {
    List<Verdict> all =
        judges.stream().map(judge -> judge.judge(draft)).toList(); // want "`security` and `style` each give a `Verdict`"
    return all.get(0);
  }

  Verdict firstOfAllByStream(String draft, Security security, Style style) {
    List<Verdict> all = new ArrayList<>();
    all.add(security.judge(draft));
    all.add(style.judge(draft)); // want "`security` and `style` each give a `Verdict`"
    return all.stream().skip(1).findFirst().orElseThrow();
  }

  Verdict firstOfAllCollected(List<Judge> judges, String draft) {
    List<Verdict> all =
        judges.stream().map(judge -> judge.judge(draft)).toList(); // want "`security` and `style` each give a `Verdict`"
    return all.stream().findFirst().orElseThrow();
  }

  Verdict firstThatRejects(String draft, Security security, Style style) {
    List<Verdict> all = new ArrayList<>();
    all.add(security.judge(draft));
    all.add(style.judge(draft));
    return all.stream().filter(v -> v == Verdict.REJECTED).findFirst().orElse(Verdict.APPROVED);
  }

  Verdict lastOfAStream(List<Judge> judges, String draft) {
    return judges.stream()
        .map(judge -> judge.judge(draft)) // want "`security` and `style` each give a `Verdict`"
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  private static Verdict strictest(List<Verdict> all) {
    return all.contains(Verdict.REJECTED) ? Verdict.REJECTED : Verdict.APPROVED;
  }
}
