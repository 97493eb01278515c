package dev.baton.engine.report;

import static dev.baton.engine.report.Json.object;
import static dev.baton.engine.report.SarifReport.text;

import dev.baton.engine.model.Finding;
import dev.baton.engine.model.Place;
import dev.baton.engine.model.Step;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Places as SARIF's locations, every region with its four numbers. */
final class SarifPlaces {
  /** What relative addresses start from. */
  static final String BASE = "%SRCROOT%";

  private final Function<Place, String> lines;
  private final String prefix;

  SarifPlaces(Function<Place, String> lines, String prefix) {
    this.lines = lines;
    this.prefix = prefix;
  }

  Map<String, Object> location(Place at) {
    return object("physicalLocation", physical(at));
  }

  private Map<String, Object> location(Place at, String message) {
    return object("physicalLocation", physical(at), "message", text(plain(message)));
  }

  private Map<String, Object> physical(Place at) {
    boolean absolute = at.file().startsWith("/") || at.file().matches("[A-Za-z]:/.*");
    Map<String, Object> artifact =
        absolute
            ? object(
                "uri", "file://" + encoded(at.file().startsWith("/") ? at.file() : "/" + at.file()))
            : object("uri", relative(prefix + at.file()), "uriBaseId", BASE);
    return object("artifactLocation", artifact, "region", region(at));
  }

  private Map<String, Object> region(Place at) {
    int line = Math.max(1, at.line());
    int column = Math.max(1, at.column());
    int length = at.column() > 0 ? at.length() : lines.apply(at).length();
    return object(
        "startLine", line,
        "startColumn", column,
        "endLine", line,
        "endColumn", column + Math.max(1, length));
  }

  /** The related places, numbered as the message links to them. */
  List<Object> related(Finding finding) {
    List<Object> all = new ArrayList<>();
    for (Step step : finding.related()) {
      Map<String, Object> location = object("id", all.size() + 1);
      location.putAll(location(step.place(), step.text()));
      all.add(location);
    }
    return all;
  }

  /** How execution gets to the finding. */
  Map<String, Object> flow(Finding finding) {
    List<Object> stops = new ArrayList<>();
    for (Step step : finding.reached()) {
      stops.add(object("location", location(step.place(), step.text())));
    }
    String last = finding.label().isEmpty() ? "here" : finding.label();
    stops.add(object("location", location(finding.place(), last)));
    return object("threadFlows", List.of(object("locations", stops)));
  }

  /** Text in which brackets are no links. */
  static String plain(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private static String relative(String path) {
    // a colon in the first segment would be read as a scheme
    boolean colon = path.split("/", 2)[0].contains(":");
    return encoded((colon ? "./" : "") + path);
  }

  /** The path with all escaped that an address cannot have. */
  private static String encoded(String path) {
    try {
      String slash = path.startsWith("/") ? "" : "/";
      String whole = new URI("file", "", slash + path, "").toASCIIString();
      return whole.substring("file://".length() + slash.length(), whole.lastIndexOf('#'));
    } catch (URISyntaxException e) {
      return path;
    }
  }
}
