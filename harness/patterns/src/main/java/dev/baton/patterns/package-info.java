/**
 * Six coordination patterns for systems of agents, for production use: hand-off ({@link
 * dev.baton.patterns.HandoffPayload}, {@link dev.baton.patterns.HandoffChannel}), state isolation
 * ({@link dev.baton.patterns.CoordinationState}), ownership ({@link
 * dev.baton.patterns.TaskOwnership}), fan-out and fan-in ({@link dev.baton.patterns.FanOut}),
 * conflict detection ({@link dev.baton.patterns.VersionedState}, {@link
 * dev.baton.patterns.Reconciler}), and bounded retry ({@link dev.baton.patterns.BoundedRetry}).
 *
 * <p>There is no static state: time and randomness ({@link dev.baton.patterns.Time}) and observers
 * ({@link dev.baton.patterns.CoordinationListener}) come in where a thing is made. Everything is
 * safe to share between threads unless its class says otherwise.
 *
 * <h2>They compose</h2>
 *
 * <p>One task, {@code t-17}, goes through all six. Research fans out, with retry inside each
 * branch, and what was found is handed over:
 *
 * <pre>{@code
 * RetryPolicy patient =
 *     RetryPolicy.attempts(3).backoff(Duration.ofMillis(1), Duration.ofSeconds(5));
 * FanIn<String> answers =
 *     FanOut.over(questions)
 *         .concurrency(8)
 *         .deadline(Duration.ofMinutes(2))
 *         .retry(patient.start())
 *         .run(researcher::ask);
 * HandoffPayload findings =
 *     HandoffPayload.from("researcher").to("writer").taskId("t-17")
 *         .result(answers.values()).status(answers.isComplete() ? "complete" : "partial").build();
 * channel.deliver(findings);
 * }</pre>
 *
 * <p>A review feeds its failures into the next attempt of the hand-off, and ends with a supervisor
 * who sees all feedback:
 *
 * <pre>{@code
 * HandoffPayload draft = channel.receive("writer").orElseThrow();
 * BoundedRetry retry = BoundedRetry.attempts(draft.maxAttempts());
 * String objection = reviewer.review(draft);
 * while (!objection.isEmpty() && retry.next(objection) == RetryAction.RETRY) {
 *   draft = draft.retry(objection);
 *   objection = reviewer.review(draft);
 * }
 * String next = objection.isEmpty() ? "publisher" : "supervisor";
 * channel.deliver(draft.toBuilder().to(next).context("objections", retry.feedbackHistory()).build());
 * }</pre>
 *
 * <p>Ownership moves with a hand-off: the sender writes as the holder, lets go, delivers, and
 * transfers; the receiver takes the work and waits until the task is its own:
 *
 * <pre>{@code
 * try (Hold hold = task.hold("writer").orElseThrow()) {
 *   state.as("writer").holding(hold).put(DRAFT, "text");
 * }
 * channel.deliver(
 *     HandoffPayload.from("writer").to("reviewer").taskId(task.taskId())
 *         .result(state.as("writer").get(DRAFT)).status("drafted").build());
 * task.transfer("writer", "reviewer");
 *
 * try (Receipt receipt =
 *         channel.take("reviewer", Duration.ofMinutes(5), Duration.ofMinutes(1)).orElseThrow();
 *     Hold hold = task.hold("reviewer", Duration.ofMinutes(1)).orElseThrow()) {
 *   state.as("reviewer").holding(hold).append(NOTES, "read " + receipt.payload().result());
 *   receipt.acknowledge();
 * }
 * }</pre>
 */
@NullMarked
package dev.baton.patterns;

import org.jspecify.annotations.NullMarked;
