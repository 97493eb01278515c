package dev.baton.engine.source.mend;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Counts the attempts on from the previous payload, and keeps its bound, where that payload is a
 * parameter or local of the declared type: the one that the new payload is made of, else the only
 * one in scope.
 *
 * <p>Left to a person: a payload that is built in several statements, and one that is built in a
 * loop in which the previous one stays the same, since that would count to 2 for ever.
 */
record CarryAttemptOver() implements Mend {
  @Override
  public Repair repair(SourceText source, int offset) {
    List<MethodCallExpr> chain =
        source.call(offset, "from"::equals).map(CarryAttemptOver::chain).orElse(List.of());
    if (chain.isEmpty() || !chain.get(chain.size() - 1).getNameAsString().equals("build")) {
      return new Repair.Left("the payload is not built in one expression");
    }
    Optional<InScope.Variable> previous = previous(chain);
    if (previous.isEmpty()) {
      return new Repair.Left("no variable in scope, or more than one, can be the previous payload");
    }
    if (isSameEachRound(chain.get(chain.size() - 1), previous.get())) {
      return new Repair.Left("the previous payload stays the same in the loop");
    }
    return edits(source, chain, previous.get().name());
  }

  /** The calls of a chain, the first one first. */
  private static List<MethodCallExpr> chain(MethodCallExpr first) {
    List<MethodCallExpr> chain = new ArrayList<>(List.of(first));
    MethodCallExpr last = first;
    Optional<Node> next = last.getParentNode();
    while (next.isPresent() && next.get() instanceof MethodCallExpr call && isScope(last, call)) {
      chain.add(call);
      last = call;
      next = call.getParentNode();
      if (call.getNameAsString().equals("build")) {
        return chain;
      }
    }
    return chain;
  }

  private static boolean isScope(MethodCallExpr scope, MethodCallExpr call) {
    return call.getScope().filter(s -> SourceText.isSame(s, scope)).isPresent();
  }

  private static Optional<InScope.Variable> previous(List<MethodCallExpr> chain) {
    List<InScope.Variable> all = InScope.of(chain.get(0), "HandoffPayload");
    Set<String> named =
        chain.stream()
            .flatMap(call -> call.getArguments().stream())
            .flatMap(argument -> argument.findAll(NameExpr.class).stream())
            .map(NameExpr::getNameAsString)
            .collect(Collectors.toSet());
    List<InScope.Variable> used = all.stream().filter(v -> named.contains(v.name())).toList();
    List<InScope.Variable> near = all.stream().filter(v -> !v.captured()).toList();
    List<InScope.Variable> chosen = used.isEmpty() ? near : used;
    return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
  }

  private static boolean isSameEachRound(MethodCallExpr build, InScope.Variable previous) {
    boolean carriedOn =
        build.getParentNode().orElseThrow() instanceof AssignExpr next
            && next.getTarget() instanceof NameExpr target
            && target.getNameAsString().equals(previous.name());
    Optional<Node> at = build.getParentNode();
    while (at.isPresent() && !isLoop(at.get()) && !(at.get() instanceof CallableDeclaration)) {
      at = at.get().getParentNode();
    }
    return !carriedOn
        && at.filter(CarryAttemptOver::isLoop)
            .filter(loop -> !loop.isAncestorOf(previous.declared()))
            .isPresent();
  }

  private static boolean isLoop(Node node) {
    return node instanceof ForStmt
        || node instanceof ForEachStmt
        || node instanceof WhileStmt
        || node instanceof DoStmt;
  }

  private static Repair edits(SourceText source, List<MethodCallExpr> chain, String previous) {
    MethodCallExpr build = chain.get(chain.size() - 1);
    int name = source.start(build.getName());
    int dot = source.text().lastIndexOf('.', name);
    if (dot < 0 || !source.text().substring(dot + 1, name).isBlank()) {
      return new Repair.Left("a comment stands in the middle of the call of `build`");
    }
    boolean ownLine = source.text().substring(source.lineStart(dot), dot).isBlank();
    String gap = ownLine ? source.lineEnd() + source.indent(dot) : "";
    List<Edit> edits = new ArrayList<>();
    String next = previous + ".attempt() + 1";
    Optional<MethodCallExpr> attempt = named(chain, "attempt");
    if (attempt.isPresent()) {
      Node argument = attempt.get().getArgument(0);
      edits.add(new Edit(source.start(argument), source.end(argument), next));
    } else {
      edits.add(Edit.insert(dot, ".attempt(" + next + ")" + gap));
    }
    if (named(chain, "maxAttempts").isEmpty()) {
      edits.add(Edit.insert(dot, ".maxAttempts(" + previous + ".maxAttempts())" + gap));
    }
    return new Repair.Possible(edits);
  }

  private static Optional<MethodCallExpr> named(List<MethodCallExpr> chain, String name) {
    return chain.stream()
        .filter(c -> c.getNameAsString().equals(name) && c.getArguments().size() == 1)
        .findFirst();
  }
}
