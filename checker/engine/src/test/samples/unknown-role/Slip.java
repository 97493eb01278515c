import dev.baton.annotation.AgentRole;
import dev.baton.annotation.OwnedBy;

@AgentRole("writer")
class Slip {
  @OwnedBy("wirter") String draft; // want "no code is declared to run as `wirter`"
  @OwnedBy("writer") String other; // silent: the role around it
}
