package dev.baton.engine.relevance;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * From the files that matter by themselves to all that matter with them. A file is reached by
 * naming one of its top-level types: nothing can use a type, or what it returns, without a chain of
 * names that begins at one. Not seen that way are names that only look like a model's, such as
 * {@code ClaudeService}, and classes that share no more than a package with an agent: in large code
 * a project names them with {@code model-clients}.
 *
 * <p>Those who use a file that matters, matter, and so do those who use them: they may call its
 * agents or write its state. All that these use matters, too, with its subtypes: calls may run it.
 */
public final class Relevance {
  private final List<Mentions> files;
  private final Map<Long, BitSet> declaring = new HashMap<>();
  private final Map<Long, BitSet> mentioning = new HashMap<>();
  private final Map<Long, BitSet> extending = new HashMap<>();

  private Relevance(List<Mentions> files) {
    this.files = files;
    for (int file = 0; file < files.size(); file++) {
      for (long type : files.get(file).declared) {
        declaring.computeIfAbsent(type, t -> new BitSet()).set(file);
      }
    }
    for (int file = 0; file < files.size(); file++) {
      index(files.get(file).mentioned, file, mentioning);
      index(files.get(file).parents, file, extending);
    }
  }

  private void index(long[] names, int file, Map<Long, BitSet> into) {
    for (long name : names) {
      if (declaring.containsKey(name)) {
        into.computeIfAbsent(name, n -> new BitSet()).set(file);
      }
    }
  }

  /**
   * Every file that can matter, by its place in the list.
   *
   * @param seeds the files that matter by themselves
   */
  public static BitSet closure(List<Mentions> files, BitSet seeds) {
    if (seeds.isEmpty()) {
      return new BitSet();
    }
    Relevance relevance = new Relevance(files);
    return relevance.used(relevance.users(seeds));
  }

  private BitSet users(BitSet seeds) {
    return reach(seeds, file -> together(files.get(file).declared, mentioning));
  }

  private BitSet used(BitSet users) {
    return reach(
        users,
        file -> {
          BitSet next = together(files.get(file).mentioned, declaring);
          next.or(together(files.get(file).declared, extending));
          return next;
        });
  }

  private static BitSet together(long[] names, Map<Long, BitSet> index) {
    BitSet all = new BitSet();
    for (long name : names) {
      BitSet found = index.get(name);
      if (found != null) {
        all.or(found);
      }
    }
    return all;
  }

  private interface Step {
    BitSet from(int file);
  }

  private static BitSet reach(BitSet from, Step step) {
    BitSet reached = (BitSet) from.clone();
    Deque<Integer> work = new ArrayDeque<>();
    from.stream().forEach(work::add);
    while (!work.isEmpty()) {
      BitSet next = step.from(work.remove());
      next.andNot(reached);
      next.stream().forEach(work::add);
      reached.or(next);
    }
    return reached;
  }
}
