package dev.baton.engine.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.engine.Analysis;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class AgentMapTest {
  private static AgentMap map;

  @BeforeAll
  static void read() throws IOException {
    Path sample = Path.of("src/test/samples/parallel-write/AlibabaGraph.java");
    Analysis.Result result =
        Analysis.run(new Analysis.Request(Path.of("."), List.of(sample), List.of()));
    map = AgentMap.of(result.facts(), result.findings());
  }

  @Test
  void jsonHoldsNodesEdgesAndWhoTouchesWhat() throws IOException {
    JsonNode json = new ObjectMapper().readTree(map.render(AgentMap.Format.JSON));
    JsonNode graph = json.get("graphs").get(0);
    assertEquals(6, graph.get("nodes").size());
    assertEquals(7, graph.get("edges").size());
    JsonNode cells = json.get("tables").get(0).get("cells");
    JsonNode result = cells.findParents("cell").get(1);
    assertEquals("result", result.get("cell").asText());
    assertTrue(result.get("unordered").asBoolean());
    assertEquals("writes", result.get("touches").get("web").asText());
    assertFalse(cells.findParents("cell").get(0).get("unordered").asBoolean(), "messages append");
  }

  @Test
  void svgIsWellFormedAndMarksWhatWasFound() throws Exception {
    Document svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(map.render(AgentMap.Format.SVG))));
    assertEquals("svg", svg.getDocumentElement().getTagName());
    int marked = 0;
    var boxes = svg.getElementsByTagName("rect");
    for (int i = 0; i < boxes.getLength(); i++) {
      String style = boxes.item(i).getAttributes().getNamedItem("class").getNodeValue();
      marked += style.contains("error") ? 1 : 0;
    }
    assertEquals(2, marked, "web and library clash, desk does not");
  }

  @Test
  void htmlReadsWithoutScriptsAndWithoutTheNetwork() {
    String html = map.render(AgentMap.Format.HTML);
    assertTrue(html.contains("unordered writers"));
    assertTrue(html.contains("parallel-write"));
    assertTrue(html.contains("prefers-color-scheme:dark"));
    assertFalse(html.replace("http://www.w3.org/2000/svg", "").contains("http"));
  }

  @Test
  void otherToolsGetTheSameRoutes() {
    assertTrue(map.render(AgentMap.Format.MERMAID).contains("[\"library\"]"));
    assertTrue(map.render(AgentMap.Format.DOT).contains("\"0/web\" -> \"0/report\" [style=solid"));
  }
}
