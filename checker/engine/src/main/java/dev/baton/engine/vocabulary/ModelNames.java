package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Op;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Types whose name says that a model or an agent is behind them. Not thread-safe. */
public final class ModelNames {
  private static final Pattern SAYS_SO =
      Pattern.compile(
          ".*(ChatModel|LanguageModel|CompletionModel|EmbeddingModel|ChatClient|ModelClient"
              + "|CompletionClient|AiClient|AiService|AgentExecutor|AgentClient|[a-z]Agent)"
              + "|(.*[a-z])?(Llm|LLM)([A-Z].*)?"
              + "|Agent|UntypedAgent"
              + "|(.*[a-z])?(OpenAi|OpenAI|Anthropic|Claude|Gemini|Mistral|Ollama|Bedrock|Gpt|GPT)"
              + "([A-Z].*)?(Client|Service|Api|Model)");
  private static final List<String> ENDS =
      List.of("Model", "Client", "Service", "Executor", "Agent", "Api");
  private static final Pattern NO_MODEL =
      Pattern.compile(
          ".*(Builder|Factory|Config|Options|Properties|Exception|Listener|Request"
              + "|Response|Test|UserAgent|Registry|Context|State|Event|Metrics)");
  private static final Set<String> SMALL_TALK =
      Words.of(
          "toString hashCode equals close build builder toBuilder getClass name "
              + "description id options provider listeners wait notify");

  /** What takes nothing and says what something is, or with whom it is. */
  private static final Pattern ACCESSOR =
      Pattern.compile(
          "(get|is|has|supports|supported|disallow)([A-Z].*)?|(parent|root|sub)Agents?"
              + "|value|type|model|tools|agentId|agentType|outputKey"
              + "|(?!(ask|call|chat|execute|invoke|prompt|query|run|start|use)[A-Z])"
              + "[a-z].*(Executor|Callbacks?|Config|Instruction|Key|Model|Planner|Schema|Tools?)");

  /** What sets it up, or makes another object of it: a node, a tool. */
  private static final Pattern CHANGED =
      Pattern.compile("(set|with|add).*|(enable|disable)[A-Z].*|as([A-Z].*)?(Node|Tool|Agent)");

  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> extra;

  /** The names that everybody knows, and these. */
  public ModelNames(Collection<String> extra) {
    this.extra = new TreeSet<>(extra);
  }

  /** Whether the call asks a model or an agent, by the name of its type. */
  public boolean asks(Op.Call call) {
    if (call.isStatic() || !known.computeIfAbsent(call.target().owner(), o -> saysSo(call))) {
      return false;
    }
    String method = CallNames.method(call);
    boolean accessor = CallNames.takesNothing(call.target()) && ACCESSOR.matcher(method).matches();
    boolean other = method.startsWith("<") || CHANGED.matcher(method).matches();
    return !accessor && !other && !SMALL_TALK.contains(method);
  }

  private boolean saysSo(Op.Call call) {
    String name = CallNames.owner(call);
    return extra.contains(name)
        || extra.contains(call.target().owner().replace('/', '.').replace('$', '.'))
        || (maySaySo(name) && SAYS_SO.matcher(name).matches() && !NO_MODEL.matcher(name).matches());
  }

  /** Whether it ends or contains as every name does that says so; most names need no more. */
  private static boolean maySaySo(String name) {
    for (String end : ENDS) {
      if (name.endsWith(end)) {
        return true;
      }
    }
    return name.contains("Llm") || name.contains("LLM");
  }
}
