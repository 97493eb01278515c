/**
 * Six coordination patterns for systems of agents, for production use.
 *
 * <h2>A tour</h2>
 *
 * <ul>
 *   <li><b>Hand-off</b>: who goes on, and with what? {@link dev.baton.patterns.HandoffPayload} is
 *       all that the receiver needs, {@link dev.baton.patterns.HandoffChannel} delivers it or says
 *       why not ({@link dev.baton.patterns.Delivery}), {@link dev.baton.patterns.QueueChannel} does
 *       so in memory. {@link dev.baton.patterns.Command} moves state and control as one.
 *   <li><b>State isolation</b>: who may write what? Each {@link dev.baton.patterns.StateKey} has a
 *       policy; {@link dev.baton.patterns.CoordinationState} holds every role to it.
 *   <li><b>Ownership</b>: whose task is it, and is somebody at work on it? {@link
 *       dev.baton.patterns.TaskOwnership}, and a {@link dev.baton.patterns.Hold} of it, whose
 *       fencing token the states above and below take.
 *   <li><b>Fan-out and fan-in</b>: what became of each branch? {@link dev.baton.patterns.FanOut}
 *       runs them, and {@link dev.baton.patterns.FanIn} has one {@link
 *       dev.baton.patterns.SubtaskResult} for every one of them.
 *   <li><b>Conflict detection</b>: has somebody written meanwhile, or judged otherwise? {@link
 *       dev.baton.patterns.VersionedState} answers with a {@link dev.baton.patterns.WriteResult},
 *       {@link dev.baton.patterns.Reconciler} with a decision.
 *   <li><b>Bounded retry</b>: once more, or somebody else? {@link dev.baton.patterns.BoundedRetry}
 *       answers with a {@link dev.baton.patterns.RetryAction}, as its {@link
 *       dev.baton.patterns.RetryPolicy} says.
 * </ul>
 *
 * <p>What can go either way is a value to look at: a delivery, a result, a conflict, an action. An
 * {@link dev.baton.patterns.OwnershipViolation} is thrown where code does what is not its to do,
 * and says who holds what. There is no static state: time ({@link dev.baton.patterns.Time}),
 * randomness and observers ({@link dev.baton.patterns.CoordinationListener}) come in where a thing
 * is made. Everything is safe to share between threads unless its class says otherwise, and what
 * goes in is copied or refused ({@link dev.baton.patterns.frozen.Frozen}) where it is handed on.
 *
 * <p>Behind the doors: a {@code QueueChannel} has a {@code Mailbox} for each role, which knows what
 * it had by {@code Fingerprints}; {@code Redelivery} and {@code DeadLetters} see to what was not
 * settled. A {@code CoordinationState} is seen through {@code RoleView}s, whose writes are {@code
 * KeyChange}s. A {@code TaskOwnership} moves a {@code Tenancy}, open or leased. A {@code FanOut} is
 * run by {@code FanOutRun} and its {@code FanOutWorker}s. All who wait do so in a {@code WaitRoom},
 * and {@code Observation} tells the listeners.
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
 * if (channel.deliver(findings) instanceof Delivery.Rejected no) {
 *   throw new IllegalStateException("not handed over: " + no.problems());
 * }
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
 * HandoffPayload result =
 *     draft.toBuilder().to(next).context("objections", retry.feedbackHistory()).build();
 * if (channel.deliver(result) instanceof Delivery.Rejected no) {
 *   throw new IllegalStateException("not handed over: " + no.problems());
 * }
 * }</pre>
 *
 * <p>Ownership moves with a hand-off: the sender writes as the holder, lets go, delivers, and
 * transfers; the receiver takes the work and waits until the task is its own:
 *
 * <pre>{@code
 * try (Hold hold = task.hold("writer").orElseThrow()) {
 *   state.as("writer").holding(hold).put(DRAFT, "text");
 * }
 * HandoffPayload work =
 *     HandoffPayload.from("writer").to("reviewer").taskId(task.taskId())
 *         .result(state.as("writer").get(DRAFT)).status("drafted").build();
 * boolean isTheirs =
 *     channel.deliver(work) instanceof Delivery.Accepted && task.transfer("writer", "reviewer");
 * if (!isTheirs) {
 *   throw new IllegalStateException(task + " is still the writer's");
 * }
 *
 * try (Receipt receipt =
 *         channel.take("reviewer", Duration.ofMinutes(5), Duration.ofMinutes(1)).orElseThrow();
 *     Hold hold = task.hold("reviewer", Duration.ofMinutes(1)).orElseThrow()) {
 *   state.as("reviewer").holding(hold).append(NOTES, "read " + receipt.payload().result());
 *   if (!receipt.acknowledge()) {
 *     throw new IllegalStateException("too late: somebody else reads it now");
 *   }
 * }
 * }</pre>
 */
@NullMarked
package dev.baton.patterns;

import org.jspecify.annotations.NullMarked;
