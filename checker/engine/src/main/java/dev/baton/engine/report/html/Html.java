package dev.baton.engine.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text as HTML. */
final class Html {
  private Html() {}

  static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    for (int c : text.codePoints().toArray()) {
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        default -> safe.appendCodePoint(Character.isISOControl(c) && c != '\t' ? ' ' : c);
      }
    }
    return safe.toString();
  }

  /** Prose in which back-ticks are code. */
  static String prose(String text) {
    StringBuilder html = new StringBuilder();
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      String tick = i % 2 == 1 && !code ? "`" : "";
      html.append(code ? "<code>" + escape(parts[i]) + "</code>" : tick + escape(parts[i]));
    }
    return html.toString();
  }

  /** A file that stands beside this class. */
  static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
