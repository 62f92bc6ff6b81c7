package io.panelwright.sourceedit.java;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.panelwright.codegen.JavaExpression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Converts expressions of a source to those that {@code codegen} prints. */
final class TreeConverter {

  static final String TEXT_BLOCK = "\"\"\"";

  private final JavaUnit unit;

  TreeConverter(JavaUnit unit) {
    this.unit = unit;
  }

  /** Converts an expression; empty if a part of several lines has no conversion. */
  Optional<JavaExpression> convert(ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return Optional.of(literal(literal));
    }
    Optional<String> name = name(tree);
    if (name.isPresent()) {
      return Optional.of(new JavaExpression.LocalConstant(name.get()));
    }
    if (tree instanceof MethodInvocationTree call && call.getTypeArguments().isEmpty()) {
      return call(call);
    }
    return tree.getKind() == Tree.Kind.PLUS ? sum((BinaryTree) tree) : verbatim(tree);
  }

  /** Returns a name, with dots; empty for other expressions. */
  static Optional<String> name(ExpressionTree tree) {
    if (tree instanceof IdentifierTree identifier) {
      return Optional.of(identifier.getName().toString());
    }
    return tree instanceof MemberSelectTree select
        ? name(select.getExpression()).map(first -> first + "." + select.getIdentifier())
        : Optional.empty();
  }

  private JavaExpression literal(LiteralTree literal) {
    String text = unit.text(literal);
    if (text.startsWith(TEXT_BLOCK)) {
      int content = text.indexOf('\n') + 1;
      String lines = text.substring(content).stripIndent();
      List<String> all = new ArrayList<>(List.of(TEXT_BLOCK));
      all.addAll(Arrays.asList(lines.split("\n", -1)));
      return new JavaExpression.Verbatim(all);
    }
    boolean isPlain = literal.getValue() instanceof String && text.indexOf('\\') < 0;
    return isPlain
        ? new JavaExpression.StringLiteral((String) literal.getValue())
        : JavaExpression.Verbatim.of(text);
  }

  private Optional<JavaExpression> call(MethodInvocationTree call) {
    List<JavaExpression> arguments = new ArrayList<>();
    for (ExpressionTree argument : call.getArguments()) {
      Optional<JavaExpression> converted = convert(argument);
      if (converted.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(converted.get());
    }
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      return convert(select.getExpression())
          .map(
              receiver ->
                  new JavaExpression.MethodCall(
                      receiver, select.getIdentifier().toString(), List.of(), arguments));
    }
    return Optional.of(
        new JavaExpression.StaticCall("", call.getMethodSelect().toString(), List.of(), arguments));
  }

  private Optional<JavaExpression> sum(BinaryTree sum) {
    List<JavaExpression> operands = new ArrayList<>();
    ExpressionTree left = sum;
    while (left.getKind() == Tree.Kind.PLUS) {
      Optional<JavaExpression> right = convert(((BinaryTree) left).getRightOperand());
      if (right.isEmpty()) {
        return Optional.empty();
      }
      operands.add(0, right.get());
      left = ((BinaryTree) left).getLeftOperand();
    }
    return convert(left)
        .map(
            first -> {
              operands.add(0, first);
              return new JavaExpression.Concatenation(operands);
            });
  }

  private Optional<JavaExpression> verbatim(Tree tree) {
    String text = unit.text(tree);
    return text.indexOf('\n') < 0
        ? Optional.of(JavaExpression.Verbatim.of(text))
        : Optional.empty();
  }
}
