package dev.baton.samples.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.samples.review.Planted.Reported;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the Maven plugin has reported in this build is what is planted, finding by finding. */
class BrokenIT {
  @Test
  void thePluginReportsEveryPlantedBugOnItsLine() throws Exception {
    JsonNode report = new ObjectMapper().readTree(new File("target/baton/broken/baton.json"));
    List<Reported> reported = new ArrayList<>();
    for (JsonNode finding : report.get("findings")) {
      String file = finding.at("/place/file").asText();
      String name = file.substring(file.lastIndexOf('/') + 1);
      reported.add(
          new Reported(name, finding.at("/place/line").asInt(), finding.get("message").asText()));
    }
    assertEquals(List.of(), Planted.differences(reported));
  }
}
