import dev.baton.patterns.HandoffPayload;

/** A half-made payload may be built, and looked at. */
class BuiltAndNotDelivered {
  boolean isReady(String task) {
    return HandoffPayload.from("writer").to("reviewer").taskId(task).build().problems().isEmpty();
  }
}
