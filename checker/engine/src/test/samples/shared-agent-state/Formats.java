import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.File;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.text.SimpleDateFormat;

/** What writes values in a format is set up once, and shared from then on. */
class Formats {
  @Retention(RetentionPolicy.RUNTIME)
  @interface Service {}

  interface ChatModel {
    String chat(String prompt);
  }

  @Service
  static class Reports {
    private final ObjectMapper mapper = new ObjectMapper(); // silent: it only writes
    private final ObjectWriter pretty; // silent: the same
    private final ObjectMapper dated = new ObjectMapper(); // want "`Reports` keeps `dated`"
    private final ChatModel model;

    Reports(ChatModel model) {
      this.model = model;
      this.pretty = new ObjectMapper().writerWithDefaultPrettyPrinter();
    }

    String report(Object question) throws Exception {
      String answer = model.chat(mapper.writeValueAsString(question));
      pretty.writeValue(new File("last"), question);
      return pretty.writeValueAsString(answer);
    }

    String dated(Object question, String pattern) throws Exception {
      dated.setDateFormat(new SimpleDateFormat(pattern));
      return model.chat(dated.writeValueAsString(question));
    }
  }
}
