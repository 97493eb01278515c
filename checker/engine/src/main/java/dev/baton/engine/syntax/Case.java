package dev.baton.engine.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of a switch.
 *
 * @param labels constants; {@link Expr.Null} for {@code null}
 * @param guard what {@code when} asks for
 * @param isDefault whether it is, or includes, the default
 * @param isArrow whether it stands alone and yields its expression
 */
public record Case(
    List<Expr> labels,
    List<Pattern> patterns,
    @Nullable Expr guard,
    boolean isDefault,
    boolean isArrow,
    List<Stmt> body,
    int line) {}
