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
}
