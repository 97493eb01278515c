package dev.baton.engine.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Position;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses source texts, at the language level of the build first and at the newest then. */
public final class SourceParser {
  /** The newest syntax that the parser knows. */
  static final LanguageLevel NEWEST = LanguageLevel.BLEEDING_EDGE;

  private static final Pattern LEXICAL =
      Pattern.compile("Lexical error at line (\\d+), column (\\d+)\\.");

  private SourceParser() {}

  /**
   * A text, parsed.
   *
   * @param unit as much as could be read; absent if nothing could
   * @param problem the first thing that is wrong, {@code line:column: what}; absent if nothing is
   */
  public record Parsed(Optional<CompilationUnit> unit, @Nullable String problem) {}

  /** Parses a text; a release is a number such as 17, 0 where none is known. */
  public static Parsed parse(String text, int release) {
    LanguageLevel level = level(release);
    ParseResult<CompilationUnit> result = parse(text, level);
    if (!result.isSuccessful() && level != NEWEST) {
      result = parse(text, NEWEST);
    }
    if (syntaxProblems(result).isEmpty()) {
      return new Parsed(result.getResult(), null);
    }
    return new Parsed(result.getResult(), described(result));
  }

  /**
   * The syntax of a text in which only places are looked up. Nobody judges whether a release allows
   * it, which is a third of the work.
   */
  static Optional<CompilationUnit> places(String text) {
    return parse(text, LanguageLevel.RAW).getResult();
  }

  private static ParseResult<CompilationUnit> parse(String text, LanguageLevel level) {
    ParserConfiguration settings = new ParserConfiguration().setLanguageLevel(level);
    settings.setAttributeComments(false).setTabSize(1);
    return new JavaParser(settings).parse(text);
  }

  /** Problems of the text; what only some releases allow is for the compiler to judge. */
  private static List<Problem> syntaxProblems(ParseResult<CompilationUnit> result) {
    List<Problem> found = new ArrayList<>();
    for (Problem problem : result.getProblems()) {
      String message = problem.getMessage();
      if (message.startsWith("Parse error") || message.startsWith("Lexical error")) {
        found.add(problem);
      }
    }
    return result.getResult().isEmpty() ? result.getProblems() : found;
  }

  private static String described(ParseResult<CompilationUnit> result) {
    List<Problem> problems = syntaxProblems(result);
    if (problems.isEmpty()) {
      return "1:1: cannot be parsed";
    }
    Problem first = problems.get(0);
    Position at =
        first
            .getLocation()
            .flatMap(l -> l.getBegin().getRange())
            .map(range -> range.begin)
            .orElse(new Position(1, 1));
    String message = first.getMessage().lines().findFirst().orElse("").replace("Parse error. ", "");
    Matcher lexical = LEXICAL.matcher(message);
    if (lexical.lookingAt()) {
      String rest = message.substring(lexical.end()).strip();
      return lexical.group(1) + ":" + lexical.group(2) + ": cannot be parsed: " + rest;
    }
    int more = message.indexOf(", expected");
    String said = more < 0 ? message : message.substring(0, more);
    return at.line + ":" + at.column + ": cannot be parsed: " + said.strip();
  }

  private static LanguageLevel level(int release) {
    String wanted = "JAVA_" + release;
    for (LanguageLevel level : LanguageLevel.values()) {
      if (level.name().equals(wanted)) {
        return level;
      }
    }
    return NEWEST;
  }
}
