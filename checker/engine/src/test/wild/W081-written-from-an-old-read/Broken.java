import dev.baton.annotation.AgentRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * a file is written from what was read before the model was asked, over what others wrote meanwhile
 *
 * @see <a href="https://github.com/adolfousier/opencrabs/issues/954">adolfousier/opencrabs#954</a>
 */
class Broken {
  interface ChatModel {
    String chat(String prompt);
  }

  static class FileTools {
    String read(Path file) throws IOException {
      return Files.readString(file);
    }

    void write(Path file, String content) throws IOException {
      Files.writeString(file, content);
    }
  }

  @AgentRole("coder")
  static class Coder {
    void turn(ChatModel model, FileTools tools, Path file, String wish) throws IOException {
      String seen = tools.read(file);
      String next = model.chat(wish + ":\n" + seen);
      tools.write(file, next); // want "before `ChatModel.chat` was asked"
    }
  }
}
