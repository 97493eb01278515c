import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * a run fails with its first tool, while its other tools go on to change files
 *
 * @see <a href="https://github.com/openai/openai-agents-python/pull/4142">openai/openai-agents-python#4142</a>
 */
class Broken {
  interface ToolAgent {
    String call(String arguments);
  }

  List<String> run(ToolAgent computer, ToolAgent shell, ToolAgent patch, String arguments) {
    CompletableFuture<String> first =
        CompletableFuture.supplyAsync(() -> computer.call(arguments));
    CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> shell.call(arguments));
    CompletableFuture<String> third = CompletableFuture.supplyAsync(() -> patch.call(arguments));
    CompletableFuture.allOf(first, second, third).join(); // want "one failing branch loses the results of the others"
    return List.of(first.join(), second.join(), third.join());
  }
}
