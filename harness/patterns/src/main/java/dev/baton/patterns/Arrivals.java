package dev.baton.patterns;

/**
 * Sees the results of a fan-out as they come, one at a time, on the thread that called {@code run}:
 * to stream them, to show progress, or to stop when enough is there.
 *
 * <pre>{@code
 * FanOut.over(questions).<Answer>run(researcher::ask, (index, result, progress) -> {
 *   System.out.printf("%d of %d: %s%n", progress.done(), progress.total(), result);
 *   return progress.done() < 3;
 * });
 * }</pre>
 */
@FunctionalInterface
public interface Arrivals<R> {
  /**
   * Called once for each result that is not cancelled, in the order in which they come. If it
   * throws, the branches that are not done are cancelled, and what it threw goes to the caller of
   * {@code run}.
   *
   * @param index of the item
   * @param result of the item
   * @param progress how many results there are
   * @return whether to go on; after false, the branches that are not done are cancelled
   */
  boolean arrived(int index, SubtaskResult<R> result, Progress progress);

  /**
   * How far a fan-out is.
   *
   * @param done the results that have been shown, this one included
   * @param total the items
   */
  record Progress(int done, int total) {}
}
