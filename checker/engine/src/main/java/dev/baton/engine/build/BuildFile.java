package dev.baton.engine.build;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one build file says. */
final class BuildFile {
  /** From the release that is compiled for to the toolchain that compiles. */
  private static final List<Pattern> RELEASES =
      List.of(
          element("maven\\.compiler\\.release"),
          element("release"),
          element("maven\\.compiler\\.source"),
          element("source"),
          element("java\\.version"),
          Pattern.compile("options\\.release(?:\\.set\\(|\\s*=)\\s*([\\w.]+)"),
          Pattern.compile("sourceCompatibility\\s*(?:=|\\()?\\s*[\"']?([\\w.]+)"),
          Pattern.compile("JavaLanguageVersion\\.of\\(\\s*[\"']?([\\w.]+)"),
          Pattern.compile("jvmToolchain\\(\\s*([\\w.]+)"));

  private static final List<Pattern> ENCODINGS =
      List.of(
          element("project\\.build\\.sourceEncoding"),
          element("maven\\.compiler\\.encoding"),
          Pattern.compile("options\\.encoding\\s*=\\s*[\"']([\\w.-]+)"));
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([\\w.-]+)}");
  private static final Pattern NUMBER = Pattern.compile("(?:1[._]|VERSION_(?:1_)?)?(\\d+)");

  private final String text;
  private final int release;
  private final String encoding;

  /** Of its text, which is searched once: it is asked about every source. */
  BuildFile(String text) {
    this.text = text.replaceAll("(?s)<!--.*?-->", "");
    this.release = findRelease();
    this.encoding = findEncoding();
  }

  private static Pattern element(String name) {
    return Pattern.compile("<" + name + ">\\s*([^<\\s]+)\\s*</" + name + ">");
  }

  /** The Java release, 0 if it says none. */
  int release() {
    return release;
  }

  private int findRelease() {
    for (Pattern pattern : RELEASES) {
      Matcher found = pattern.matcher(text);
      while (found.find()) {
        int release = number(resolved(found.group(1)));
        if (release > 0) {
          return release;
        }
      }
    }
    return 0;
  }

  private static int number(String said) {
    Matcher number = NUMBER.matcher(said.replace("JavaVersion.", ""));
    return number.matches() && number.group(1).length() < 4 ? Integer.parseInt(number.group(1)) : 0;
  }

  /** The source encoding, empty if it says none. */
  String encoding() {
    return encoding;
  }

  private String findEncoding() {
    for (Pattern pattern : ENCODINGS) {
      Matcher found = pattern.matcher(text);
      if (found.find()) {
        return resolved(found.group(1));
      }
    }
    return "";
  }

  /** A property of the same file in the place of a reference to it. */
  private String resolved(String value) {
    Matcher reference = REFERENCE.matcher(value);
    if (!reference.matches()) {
      return value;
    }
    Matcher property = element(Pattern.quote(reference.group(1))).matcher(text);
    return property.find() ? property.group(1) : "";
  }
}
