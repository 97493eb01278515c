import com.alibaba.cloud.ai.graph.agent.Agent;
import com.alibaba.cloud.ai.graph.agent.ReactAgent;
import com.alibaba.cloud.ai.graph.agent.flow.agent.SequentialAgent;
import com.alibaba.cloud.ai.graph.agent.hook.hip.HumanInTheLoopHook;
import com.alibaba.cloud.ai.graph.agent.hook.hip.ToolConfig;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code baton.yaml} asks that a human allows `publish`, here a tool that an agent calls. */
class AlibabaApproval {
  @Retention(RetentionPolicy.RUNTIME)
  @interface Tool {}

  static class Press {
    @Tool
    String publish(String text) {
      return text;
    }

    @Tool
    String delete(String text) {
      return text;
    }
  }

  static class Eraser {
    @Tool
    String erase(String text) {
      return "";
    }
  }

  private static SequentialAgent desk(ReactAgent... last) throws Exception {
    List<Agent> all = new ArrayList<>();
    all.add(ReactAgent.builder().name("draft").outputKey("draft").build());
    all.add(ReactAgent.builder().name("review").outputKey("review").build());
    all.addAll(List.of(last));
    return SequentialAgent.builder().name("desk").subAgents(all).build();
  }

  static SequentialAgent nobodyIsAsked() throws Exception {
    ReactAgent editor =
        ReactAgent.builder().name("editor").methodTools(new Press()).build(); // want "`editor` works where `no publish before human` forbids it"
    return desk(editor);
  }

  static SequentialAgent anotherToolIsAllowed() throws Exception {
    HumanInTheLoopHook hook =
        HumanInTheLoopHook.builder()
            .approvalOn("delete", ToolConfig.builder().description("delete it?").build())
            .build();
    ReactAgent editor =
        ReactAgent.builder() // want "`editor` works where `no publish before human` forbids it"
            .name("editor")
            .methodTools(new Press())
            .hooks(List.of(hook))
            .build();
    return desk(editor);
  }

  // silent: each call of `publish` waits for a human
  static SequentialAgent allowed() throws Exception {
    ReactAgent editor =
        ReactAgent.builder()
            .name("editor")
            .methodTools(new Press())
            .hooks(HumanInTheLoopHook.builder().approvalOn("publish", "publish it?").build())
            .build();
    return desk(editor);
  }

  // silent: the same, with the tools in a map
  static SequentialAgent allowedByMap() throws Exception {
    Map<String, ToolConfig> allowed =
        Map.of("publish", ToolConfig.builder().description("publish it?").build());
    ReactAgent editor =
        ReactAgent.builder()
            .name("editor")
            .methodTools(new Press())
            .hooks(HumanInTheLoopHook.builder().approvalOn(allowed).build())
            .build();
    return desk(editor);
  }

  static SequentialAgent allowedEarlier() throws Exception {
    ReactAgent drawer =
        ReactAgent.builder()
            .name("drawer")
            .methodTools(new Eraser())
            .hooks(HumanInTheLoopHook.builder().approvalOn("erase", "erase it?").build())
            .build();
    ReactAgent editor =
        ReactAgent.builder().name("editor").methodTools(new Press()).build(); // want "`editor` works where `no publish before human` forbids it"
    return desk(drawer, editor);
  }
}
