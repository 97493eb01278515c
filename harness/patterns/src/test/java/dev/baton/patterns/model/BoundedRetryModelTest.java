package dev.baton.patterns.model;

import dev.baton.patterns.BoundedRetry;
import dev.baton.patterns.RetryPolicy;
import java.util.ArrayList;
import java.util.List;

class BoundedRetryModelTest implements SequentialModel {
  private static final int ATTEMPTS = 12;
  private static final int TOKENS = 6;

  private static String feedback(int op) {
    return op % 100 == 99 ? "fatal" : String.valueOf((char) ('a' + op % 4));
  }

  @Override
  public List<String> real(List<Integer> operations) {
    BoundedRetry retry =
        RetryPolicy.attempts(ATTEMPTS).tokens(TOKENS).fatal("fatal"::equals).start();
    List<String> said = new ArrayList<>();
    for (int op : operations) {
      retry.spendTokens(op / 100 % 3);
      said.add(retry.next(feedback(op)).toString());
    }
    said.addAll(retry.feedbackHistory());
    return said;
  }

  @Override
  public List<String> model(List<Integer> operations, int mutant) {
    List<String> history = new ArrayList<>();
    List<String> said = new ArrayList<>();
    String end = "";
    int spent = 0;
    for (int op : operations) {
      spent += op / 100 % 3;
      history.add(feedback(op));
      if (end.isEmpty()) {
        boolean last = history.size() >= (mutant == 1 ? ATTEMPTS + 1 : ATTEMPTS);
        boolean abort = feedback(op).equals("fatal") || isSpent(spent, mutant);
        String text = String.join(" ", history);
        // the words of the law: what came last has come just before it, up to three in a row
        boolean round =
            text.matches(mutant == 3 ? "(?s)(.* )?(\\w+) \\2" : "(?s)(.* )?(\\w+( \\w+){0,2}) \\2");
        end = abort ? "ABORT" : last || round ? "ESCALATE" : "";
      }
      said.add(end.isEmpty() ? "RETRY" : end);
      end = mutant == 4 ? "" : end;
    }
    said.addAll(history);
    return said;
  }

  private static boolean isSpent(int tokens, int mutant) {
    return mutant != 2 && (mutant == 5 ? tokens > TOKENS : tokens >= TOKENS);
  }

  @Override
  public int mutants() {
    return 5;
  }
}
