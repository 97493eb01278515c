import dev.baton.patterns.HandoffPayload;

class ProblemsDropped {
  HandoffPayload unchecked(HandoffPayload payload) {
    payload.problems(); // want "the outcome of `HandoffPayload.problems` is dropped"
    return payload;
  }

  HandoffPayload checked(HandoffPayload payload) {
    if (!payload.problems().isEmpty()) {
      throw new IllegalArgumentException(String.join(", ", payload.problems()));
    }
    return payload;
  }
}
