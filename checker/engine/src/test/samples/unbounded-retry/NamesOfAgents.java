import java.util.ArrayList;
import java.util.List;

/** What only describes an agent, or makes another object of it, asks nobody. */
class NamesOfAgents {
  @interface SequenceAgent {
    Class<?> typedOutputKey() default Void.class;

    Class<?>[] subAgents();
  }

  record Built(Class<?> key, List<Built> parts) {}

  static Built build(Class<?> type) {
    SequenceAgent says = type.getAnnotation(SequenceAgent.class);
    List<Built> parts = new ArrayList<>();
    for (Class<?> sub : says.subAgents()) {
      parts.add(build(sub)); // silent: an annotation is asked
    }
    return new Built(says.typedOutputKey(), parts);
  }

  interface WriterAgent {
    Object asNode(boolean contents);

    String write(String topic);

    List<WriterAgent> next();
  }

  static void nodes(WriterAgent agent, List<Object> found) {
    found.add(agent.asNode(true));
    for (WriterAgent next : agent.next()) {
      nodes(next, found); // silent: nothing is written
    }
  }

  static String again(WriterAgent agent, String topic) {
    String text = agent.write(topic);
    return text.isEmpty() ? again(agent, topic) : text; // want "this recursion repeats `WriterAgent.write`, and nothing bounds it"
  }

  interface ReviewAgent {
    String askModel();

    String asJson(String prompt);

    String reviewModel();
  }

  static String verbs(ReviewAgent agent) {
    String text = agent.askModel();
    return text.isEmpty() ? verbs(agent) : text; // want "this recursion repeats `ReviewAgent.askModel`, and nothing bounds it"
  }

  static String json(ReviewAgent agent, String prompt) {
    String text = agent.asJson(prompt);
    return text.isEmpty() ? json(agent, prompt) : text; // want "this recursion repeats `ReviewAgent.asJson`, and nothing bounds it"
  }

  static String named(ReviewAgent agent) {
    String name = agent.reviewModel();
    return name.isEmpty() ? named(agent) : name; // silent: a name is read
  }
}
