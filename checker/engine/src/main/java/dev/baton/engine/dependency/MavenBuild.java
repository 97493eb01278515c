package dev.baton.engine.dependency;

import dev.baton.engine.dependency.Dependencies.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What a {@code pom.xml} and its parents in the same repository say. */
final class MavenBuild {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");
  private static final Pattern RELATIVE = Pattern.compile("<relativePath[^>]*>([^<]*)<");
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
  private static final int MOST_PARENTS = 8;
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> managed = new HashMap<>();
  private final Map<String, String> families = new HashMap<>();
  private final List<Element> used = new ArrayList<>();

  private MavenBuild() {}

  /** The libraries that it names with a version; none where it cannot be parsed. */
  static List<Named> read(Path pom) throws IOException {
    if (!isOfUse(pom)) {
      return Dependencies.none(); // an XML parser costs more than all that is asked of it
    }
    MavenBuild build = new MavenBuild();
    try {
      build.poms(pom);
    } catch (SAXException | ParserConfigurationException e) {
      return Dependencies.none(); // the build tool says what is wrong with it
    }
    String text = Dependencies.text(pom);
    List<Named> found = new ArrayList<>();
    for (Element dependency : build.used) {
      String artifact = child(dependency, "artifactId");
      String version = build.version(dependency);
      int at = text.indexOf("<artifactId>" + artifact + "<");
      found.add(new Named(artifact, version, at < 0 ? 0 : Dependencies.line(text, at)));
    }
    return found;
  }

  /** Whether it, or whatever can be a parent of it, can name a library that is asked for. */
  private static boolean isOfUse(Path pom) throws IOException {
    Set<Path> seen = new HashSet<>();
    Deque<Path> work = new ArrayDeque<>(List.of(pom));
    while (!work.isEmpty()) {
      Path next = work.remove();
      if (seen.add(next) && Files.isRegularFile(next)) {
        String text = COMMENT.matcher(Dependencies.text(next)).replaceAll("");
        if (isSpelledOtherwise(text) || Dependencies.isOfUse(text)) {
          return true;
        }
        if (text.contains("parent")) {
          work.add(beside(next, ""));
        }
        RELATIVE.matcher(text).results().forEach(at -> work.add(beside(next, at.group(1).strip())));
      }
    }
    return false;
  }

  /**
   * Whether a name can stand there in other letters: of two bytes, or as XML lets them be given.
   */
  private static boolean isSpelledOtherwise(String text) {
    return text.indexOf('\0') >= 0 || text.contains("&#") || text.contains("<![CDATA[");
  }

  /** The file that a relative path in a pom stands for; none where it is no path. */
  private static Path beside(Path pom, String relative) {
    try {
      Path file = pom.toAbsolutePath().resolveSibling(relative.isEmpty() ? "../pom.xml" : relative);
      return Files.isDirectory(file) ? file.resolve("pom.xml").normalize() : file.normalize();
    } catch (InvalidPathException e) {
      return Path.of("");
    }
  }

  private void poms(Path first) throws IOException, SAXException, ParserConfigurationException {
    Path pom = first;
    for (int up = 0; up < MOST_PARENTS && Files.isRegularFile(pom); up++) {
      Element project = parse(pom);
      project(project);
      Element parent = element(project, "parent");
      if (parent == null) {
        return;
      }
      pom = beside(pom, child(parent, "relativePath"));
    }
  }

  private static Element parse(Path pom)
      throws IOException, SAXException, ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    var builder = factory.newDocumentBuilder();
    builder.setErrorHandler(null);
    try (var in = Files.newInputStream(pom)) {
      return builder.parse(in).getDocumentElement();
    }
  }

  private void project(Element project) {
    for (Element property : children(element(project, "properties"))) {
      properties.putIfAbsent(property.getTagName(), property.getTextContent().strip());
    }
    Element own = element(project, "version");
    if (own != null) {
      properties.putIfAbsent("project.version", own.getTextContent().strip());
    }
    Element management = element(project, "dependencyManagement");
    for (Element dependency : children(element(management, "dependencies"))) {
      String version = child(dependency, "version");
      managed.putIfAbsent(key(dependency), version);
      if (child(dependency, "artifactId").endsWith("-bom")) {
        families.putIfAbsent(child(dependency, "groupId"), version);
      }
    }
    used.addAll(children(element(project, "dependencies")));
  }

  private static String key(Element dependency) {
    return child(dependency, "groupId") + ":" + child(dependency, "artifactId");
  }

  /** Its own version, the managed one, or that of its family's bill of materials. */
  private String version(Element dependency) {
    String own = child(dependency, "version");
    String group = child(dependency, "groupId");
    String version =
        own.isEmpty()
            ? managed.getOrDefault(key(dependency), families.getOrDefault(group, ""))
            : own;
    for (int depth = 0; depth < MOST_PARENTS; depth++) {
      Matcher property = PROPERTY.matcher(version);
      if (!property.find() || !properties.containsKey(property.group(1))) {
        return version;
      }
      version = version.replace(property.group(), properties.get(property.group(1)));
    }
    return version;
  }

  private static @Nullable Element element(@Nullable Element parent, String name) {
    return children(parent).stream()
        .filter(e -> e.getTagName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static String child(Element parent, String name) {
    Element child = element(parent, name);
    return child == null ? "" : child.getTextContent().strip();
  }

  private static List<Element> children(@Nullable Element parent) {
    List<Element> found = new ArrayList<>();
    Node node = parent == null ? null : parent.getFirstChild();
    for (; node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        found.add(element);
      }
    }
    return found;
  }
}
