import dev.baton.patterns.HandoffPayload;

/** Where nothing declares a role, names are somebody else's. */
class NoRolesAtAll {
  HandoffPayload.Builder finish() {
    return HandoffPayload.from("writer").to("reviewer");
  }
}
