import dev.baton.annotation.AgentRole;
import dev.baton.annotation.AppendOnly;
import dev.baton.annotation.OwnedBy;
import dev.baton.annotation.SharedRead;
import java.util.List;

@AgentRole("writer")
class Two {
  @OwnedBy("writer") @SharedRead String both = ""; // want "`both` has policies that contradict"
  @OwnedBy("writer") @AppendOnly List<String> narrowed;
}
