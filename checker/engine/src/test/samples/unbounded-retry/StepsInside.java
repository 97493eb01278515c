import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is found inside of what was given is less, and comes to an end; an answer does not. */
class StepsInside {
  interface ChatModel {
    String chat(String prompt);

    Map<String, Object> plan(String task);
  }

  // silent: the entries of a document
  @SuppressWarnings("unchecked")
  void explain(ChatModel model, Map<String, Object> schema) {
    model.chat("" + schema.get("title"));
    Object parts = schema.get("properties");
    if (parts instanceof Map<?, ?> properties) {
      for (Map.Entry<?, ?> entry : properties.entrySet()) {
        explain(model, (Map<String, Object>) entry.getValue());
      }
    }
  }

  // silent: the arguments of a type
  void describe(ChatModel model, Type type) {
    model.chat(type.getTypeName());
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        describe(model, argument);
      }
    }
  }

  // silent: each match of a text
  List<String> fill(ChatModel model, String template) {
    List<String> filled = new ArrayList<>();
    Matcher matcher = Pattern.compile("\\{(\\w+)}").matcher(template);
    while (matcher.find()) {
      filled.add(model.chat(matcher.group(1)));
    }
    return filled;
  }

  void decompose(ChatModel model, String task) {
    for (Map.Entry<String, Object> part : model.plan(task).entrySet()) {
      decompose(model, part.getKey()); // want "this recursion repeats `ChatModel.plan`, and nothing bounds it"
    }
  }

  String untilNoneIsLeft(ChatModel model, String template) {
    String text = template;
    while (Pattern.compile("TODO").matcher(text).find()) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      text = model.chat(text);
    }
    return text;
  }

  void forEverOverAll(ChatModel model, List<String> tasks) {
    while (tasks.size() > 0) { // want "this loop repeats `ChatModel.chat`, and nothing bounds it"
      for (String task : tasks) {
        model.chat(task);
      }
    }
  }

  void whatComesIn(ChatModel model, Supplier<String> in, String text) {
    model.chat(text);
    whatComesIn(model, in, in.get()); // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
  }

  void whatStandsThere(ChatModel model, AtomicReference<String> latest, String text) {
    latest.set(model.chat(text));
    whatStandsThere(model, latest, latest.get()); // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
  }

  void fromOneToTheNext(ChatModel model, Map<String, String> links, String page) {
    model.chat(page);
    fromOneToTheNext(model, links, links.get(page)); // want "this recursion repeats `ChatModel.chat`, and nothing bounds it"
  }
}
