import dev.baton.annotation.AgentRole;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;

/** Services that two roles ask: whenever they like, or one after the other. */
class ServicesOfRoles {
  interface Drafting {
    String draft(String task);
  }

  interface Judging {
    String judge(String draft);
  }

  static class Wiring {
    final Drafting drafting;
    final Judging judging;

    Wiring(ChatModel model, ChatMemory memory) {
      drafting = AiServices.builder(Drafting.class).chatModel(model).chatMemory(memory).build();
      judging =
          AiServices.builder(Judging.class)
              .chatModel(model)
              .chatMemory(memory) // want "`Drafting` and `Judging` share one chat memory, and two roles ask them in any order"
              .build();
    }
  }

  @AgentRole("writer")
  static class Writer {
    String write(Drafting drafting, String task) {
      return drafting.draft(task);
    }
  }

  @AgentRole("reviewer")
  static class Reviewer {
    String review(Judging judging, String draft) {
      return judging.judge(draft);
    }
  }

  interface Asking {
    String ask(String topic);
  }

  interface Answering {
    String answer(String question);
  }

  static class Talk {
    final Asking asking;
    final Answering answering;

    // silent: one method leads to both, one after the other
    Talk(ChatModel model, ChatMemory memory) {
      asking = AiServices.builder(Asking.class).chatModel(model).chatMemory(memory).build();
      answering = AiServices.builder(Answering.class).chatModel(model).chatMemory(memory).build();
    }

    String talk(String topic) {
      return new Guest().answer(answering, new Host().ask(asking, topic));
    }
  }

  @AgentRole("host")
  static class Host {
    String ask(Asking asking, String topic) {
      return asking.ask(topic);
    }
  }

  @AgentRole("guest")
  static class Guest {
    String answer(Answering answering, String question) {
      return answering.answer(question);
    }
  }
}
