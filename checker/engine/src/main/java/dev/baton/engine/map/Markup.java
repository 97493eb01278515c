package dev.baton.engine.map;

/** Text that is safe inside markup. */
final class Markup {
  private Markup() {}

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Prose in which back-ticks are code. */
  static String prose(String text) {
    return escape(text).replaceAll("`([^`]*)`", "<code>$1</code>");
  }

  /** A name for a node: the reserved ones as words. */
  static String label(String id) {
    return switch (id) {
      case "__START__" -> "start";
      case "__END__" -> "end";
      default -> id;
    };
  }
}
