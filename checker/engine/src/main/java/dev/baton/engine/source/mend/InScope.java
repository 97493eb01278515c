package dev.baton.engine.source.mend;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The parameters and locals that code can read. */
final class InScope {
  private final Node reader;
  private final String type;
  private final List<Variable> found = new ArrayList<>();
  private boolean captured;

  private InScope(Node reader, String type) {
    this.reader = reader;
    this.type = type;
  }

  /**
   * A variable that has a value.
   *
   * @param captured whether a lambda stands between
   */
  record Variable(String name, Node declared, boolean captured) {}

  /** Those of this declared type, up to the method around. */
  static List<Variable> of(Node reader, String simpleType) {
    InScope scope = new InScope(reader, simpleType);
    Optional<Node> at = reader.getParentNode();
    while (at.isPresent()) {
      scope.look(at.get());
      at = at.get() instanceof CallableDeclaration ? Optional.empty() : at.get().getParentNode();
    }
    return scope.found;
  }

  private void look(Node around) {
    if (around instanceof CallableDeclaration<?> method) {
      method.getParameters().forEach(this::parameter);
    } else if (around instanceof LambdaExpr lambda) {
      lambda.getParameters().forEach(this::parameter);
      captured = true;
    } else if (around instanceof ForEachStmt loop) {
      loop.getVariable().getVariables().forEach(v -> add(v.getType(), v));
    } else if (around instanceof BlockStmt block) {
      for (Statement statement : block.getStatements()) {
        if (statement.isAncestorOf(reader)) {
          return;
        }
        locals(statement);
      }
    }
  }

  private void parameter(Parameter parameter) {
    if (!parameter.isVarArgs()) {
      add(parameter.getType(), parameter);
    }
  }

  private void locals(Statement statement) {
    if (statement instanceof ExpressionStmt s
        && s.getExpression() instanceof VariableDeclarationExpr declared) {
      for (VariableDeclarator variable : declared.getVariables()) {
        if (variable.getInitializer().isPresent()) {
          add(variable.getType(), variable);
        }
      }
    }
  }

  private void add(Type declared, NodeWithSimpleName<?> variable) {
    String name = declared.asString();
    if (name.equals(type) || name.endsWith("." + type)) {
      found.add(new Variable(variable.getNameAsString(), (Node) variable, captured));
    }
  }
}
