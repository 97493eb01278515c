package dev.baton.engine.model.flow;

import dev.baton.engine.model.Fact;
import dev.baton.engine.model.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a project demands of the order in which agents work: in each of the clauses, one of the
 * forms holds in every run.
 *
 * @param text as it was written
 * @param place where
 */
public record FlowPolicy(String text, List<List<Form>> clauses, Place place)
    implements Fact.OfProject {
  /** Stands for whatever asks a human. */
  public static final String HUMAN = "human";

  public FlowPolicy {
    clauses = clauses.stream().map(List::copyOf).toList();
  }

  /**
   * Reads a policy: {@code never a}, {@code a leads to b}, {@code a leads to b within 3}, {@code no
   * a before b}, {@code a then b then c}, and these joined by {@code and} and {@code or}, of which
   * {@code and} binds stronger. Names of several words stand in quotes.
   *
   * @throws IllegalArgumentException where it is none; the message says why
   */
  public static FlowPolicy parse(String text, Place place) {
    List<List<Form>> clauses = List.of(List.of());
    for (List<String> alternative : Words.split(Words.of(text), "or")) {
      List<List<Form>> wider = new ArrayList<>();
      for (List<String> part : Words.split(alternative, "and")) {
        Form form = form(part);
        for (List<Form> clause : clauses) { // or over and: each pair is a clause of its own
          List<Form> both = new ArrayList<>(clause);
          both.add(form);
          wider.add(both);
        }
      }
      clauses = wider;
    }
    return new FlowPolicy(text, clauses, place);
  }

  /** A human is asked before a node or tool of this name. */
  public static FlowPolicy gate(String name, Place place) {
    Form form = new Form.Until(name, HUMAN);
    return new FlowPolicy("no " + name + " before " + HUMAN, List.of(List.of(form)), place);
  }

  private static Form form(List<String> words) {
    if (words.size() == 2 && words.get(0).equals("never")) {
      return new Form.Never(Words.name(words.get(1)));
    }
    if (words.size() == 4 && words.get(0).equals("no") && words.get(2).equals("before")) {
      return new Form.Until(Words.name(words.get(1)), Words.name(words.get(3)));
    }
    boolean leads = words.size() >= 4 && words.subList(1, 3).equals(List.of("leads", "to"));
    if (leads && words.size() == 4) {
      return new Form.Response(Words.name(words.get(0)), Words.name(words.get(3)), 0);
    }
    if (leads && words.size() == 6 && words.get(4).equals("within")) {
      int within = Words.number(words.get(5));
      return new Form.Response(Words.name(words.get(0)), Words.name(words.get(3)), within);
    }
    List<List<String>> chain = Words.split(words, "then");
    if (chain.size() > 1 && chain.stream().allMatch(part -> part.size() == 1)) {
      return new Form.Chain(chain.stream().map(part -> Words.name(part.get(0))).toList());
    }
    throw new IllegalArgumentException(
        "`%s` is no policy; write `never a`, `a leads to b`, `a leads to b within 3`, `no a before b`, or `a then b`"
            .formatted(String.join(" ", words)));
  }

  /** Every name that it speaks of, {@link #HUMAN} not. */
  public Set<String> names() {
    Set<String> found = new TreeSet<>();
    clauses.forEach(clause -> clause.forEach(form -> found.addAll(form.names())));
    found.remove(HUMAN);
    return found;
  }
}
