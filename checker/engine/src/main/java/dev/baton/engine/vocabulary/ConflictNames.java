package dev.baton.engine.vocabulary;

import dev.baton.engine.code.Types;
import java.util.regex.Pattern;

/** Names by which libraries say that somebody else was faster. */
public final class ConflictNames {
  private static final Pattern EXCEPTION =
      Pattern.compile(
          "OptimisticLock.*Exception|ObjectOptimisticLocking.*|Stale\\w*(Exception|Error)|Stale[A-Z]\\w*"
              + "|\\w*Version(Conflict|Mismatch)\\w*|\\w*ConflictException|OwnershipViolation"
              + "|ConcurrencyFailureException|\\w*ConcurrentUpdate\\w*|EntityVersion\\w*");
  private static final Pattern RESULT = Pattern.compile("(\\w*[a-z])?(Conflict|Stale)");
  private static final Pattern SUCCESS =
      Pattern.compile(
          "(\\w*[a-z])?(Written|Accepted|Committed|Success|Succeeded|Saved|Ok|Updated)");
  private static final Pattern SQL =
      Pattern.compile(
          "(?is).*\\b(update|delete)\\b.*\\bwhere\\b.*\\b\\w*(version|revision|etag|rowver)\\w*\\s*=.*");

  private ConflictNames() {}

  /** Whether an exception of this type says so. */
  public static boolean isException(String type) {
    return EXCEPTION.matcher(Types.simple(type)).matches();
  }

  /** Whether a result of this type says so. */
  public static boolean isResult(String type) {
    return RESULT.matcher(Types.simple(type)).matches();
  }

  /** Whether a result of this type says that nobody was. */
  public static boolean isSuccess(String type) {
    return SUCCESS.matcher(Types.simple(type)).matches();
  }

  /** Whether a statement changes a row only if it still has its version. */
  public static boolean isVersionedSql(String text) {
    return text.length() < 10_000 && SQL.matcher(text).matches();
  }
}
