import dev.baton.patterns.FanOut;
import dev.baton.patterns.SubtaskResult;
import java.util.List;

/** Every tool has ended when the run does, and each has a result. */
class Fixed {
  interface ToolAgent {
    String call(String arguments);
  }

  List<SubtaskResult<String>> run(
      ToolAgent computer, ToolAgent shell, ToolAgent patch, String arguments) {
    return FanOut.over(List.of(computer, shell, patch))
        .run(tool -> tool.call(arguments))
        .results();
  }
}
