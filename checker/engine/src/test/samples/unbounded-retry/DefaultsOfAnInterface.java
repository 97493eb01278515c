import java.util.List;

/** Default methods that stand in for each other: whoever implements the model replaces one. */
interface DefaultsOfAnInterface {
  interface ChatModel {
    default String chat(String text) {
      return chatAll(List.of(text)).get(0);
    }

    default List<String> chatAll(List<String> texts) {
      return doChat(texts);
    }

    default List<String> doChat(List<String> texts) {
      return texts.stream().map(this::chat).toList();
    }
  }
}
