package dev.baton.engine.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page of a map: its structure for a parser, and how it behaves in Chromium where there is one.
 */
class MapPageTest {
  private static final Path PROBE = Path.of("src/test/resources/map-probe.js");

  @TempDir static Path folder;

  @ParameterizedTest
  @ValueSource(ints = {5, 200})
  void isSoundAndSaysAllWithoutScripts(int agents) {
    Parser parser = Parser.htmlParser().setTrackErrors(10);
    Document page = Jsoup.parse(Team.page(agents), "", parser);
    assertEquals(ParseErrorList.noTracking(), parser.getErrors());
    check(page, agents);
  }

  private static void check(Document page, int agents) {
    assertEquals(agents + 2, page.select("svg .node").size());
    for (Element node : page.select("svg .node")) {
      assertEquals("0", node.attr("tabindex"), "the tab key comes to it without scripts");
      assertTrue(node.attr("aria-label").startsWith(Markup.label(node.attr("data-name"))));
    }
    for (Element edge : page.select("svg .edge")) {
      String ends = "[data-name=\"%s\"]";
      assertEquals(1, page.select(".node" + ends.formatted(edge.attr("data-from"))).size());
      assertEquals(1, page.select(".node" + ends.formatted(edge.attr("data-to"))).size());
    }
    for (Element row : page.select("tbody tr")) {
      assertEquals(page.select("thead th").size(), row.select("th, td").size());
    }
    assertEquals("draft", page.select("tr:has(.bad) code").text());
    assertTrue(page.select("li").text().contains("write draft at once"));
    assertTrue(page.select("#search").hasAttr("hidden"), "no search that does nothing");
    assertEquals(0, page.select("[src], link, [href^=http]").size(), "all is in the page");
  }

  @TestFactory
  List<DynamicTest> inChromium() {
    Optional<Path> program = Browser.installed();
    if (program.isEmpty()) {
      System.out.println("no Chromium on the PATH: the map was tested by its structure alone");
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (Browser browser : program.map(p -> new Browser(p, folder)).stream().toList()) {
      for (int agents : new int[] {5, 200}) {
        String name = agents + " agents";
        tests.add(dynamicTest(name + ", wide", () -> use(browser, agents, 1280, false)));
        tests.add(dynamicTest(name + ", narrow", () -> use(browser, agents, 640, true)));
        tests.add(dynamicTest(name + ", no scripts", () -> withoutScripts(browser, agents)));
      }
    }
    return tests;
  }

  private static void withoutScripts(Browser browser, int agents) throws Exception {
    String forbid =
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\">";
    String shown = browser.show(Team.page(agents).replace("<head>", forbid));
    check(Jsoup.parse(shown), agents);
  }

  private static void use(Browser browser, int agents, int width, boolean dark) throws Exception {
    JsonNode saw = probe(browser, agents, width, dark);
    assertEquals(0, saw.get("errors").size(), saw::toString);
    assertTrue(saw.get("wide").asInt() <= 0, () -> "wider than the window: " + saw);
    assertEquals(dark, saw.get("dark").asBoolean());
    assertEquals(dark ? "rgb(18, 22, 29)" : "rgb(255, 255, 255)", saw.get("paper").asText());
    assertEquals(agents / 5, saw.get("lit").size(), "one reviewer in each group");
    assertTrue(saw.get("rows").asInt() > 0, "its keys");
    assertTrue(
        saw.get("count").asText().startsWith((agents / 5 + saw.get("rows").asInt()) + " of "));
    assertEquals(0, saw.get("dimmed").asInt());
    assertTrue(saw.get("slash").asBoolean());
    assertEquals("planner writer reviewer planner", words(saw.get("walk")));
    assertEquals(1, saw.get("stops").asInt(), "one stop of the tab key");
    assertTrue(saw.get("detail").asText().startsWith("planner"), saw::toString);
    assertEquals(5, saw.get("on").asInt(), "one way in, three out, and one back");
    assertTrue(saw.get("seen").asBoolean(), "the chosen node is in the window");
  }

  private static String words(JsonNode names) {
    List<String> words = new ArrayList<>();
    names.forEach(name -> words.add(name.asText()));
    return String.join(" ", words);
  }

  private static JsonNode probe(Browser browser, int agents, int width, boolean dark)
      throws IOException, InterruptedException {
    String listen =
        "<head><script>window.errors=[];addEventListener('error',e=>errors.push(e.message));"
            + "console.error=(...all)=>errors.push(all.join(' '))</script>";
    String probe = "<script>" + Files.readString(PROBE) + "</script></body>";
    String page = Team.page(agents).replace("<head>", listen).replace("</body>", probe);
    String shown =
        browser.show(
            page,
            "--window-size=" + width + ",900",
            "--blink-settings=preferredColorScheme=" + (dark ? 0 : 1));
    Element saw = Jsoup.parse(shown).getElementById("saw");
    assertFalse(saw == null, "the probe did not come to its end: " + width);
    return new ObjectMapper().readTree(saw.text());
  }
}
