package io.panelwright.sourceedit.java;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.panelwright.codegen.JavaText;
import io.panelwright.sourceedit.java.JavaProject.Member;
import io.panelwright.sourceedit.java.JavaProject.SourceClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Strings in sources: literals, text blocks, sums and constants of these. */
final class StringSource {

  private final JavaProject project;

  StringSource(JavaProject project) {
    this.project = project;
  }

  /** The value of an expression; empty if it is no constant string. */
  Optional<String> value(SourceClass owner, ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? Optional.of(text) : Optional.empty();
    }
    if (tree.getKind() == Tree.Kind.PLUS) {
      BinaryTree sum = (BinaryTree) tree;
      return value(owner, sum.getLeftOperand())
          .flatMap(left -> value(owner, sum.getRightOperand()).map(left::concat));
    }
    return constant(owner, tree)
        .flatMap(field -> value(field.owner(), field.tree().getInitializer()));
  }

  private Optional<Member<VariableTree>> constant(SourceClass owner, ExpressionTree tree) {
    return project
        .variable(owner, tree)
        .filter(
            found ->
                found.tree().getInitializer() != null
                    && String.valueOf(found.tree().getType()).equals("String"));
  }

  /**
   * Edits that give an expression another value: first those of a constant that has only this use,
   * otherwise those of the expression.
   */
  List<Draft> replace(SourceClass owner, ExpressionTree tree, String before, String after) {
    Optional<Member<VariableTree>> constant = constant(owner, tree);
    if (constant.isEmpty()) {
      return List.of(replaceText(owner, tree, before, after));
    }
    List<Draft> ofConstant =
        replace(constant.get().owner(), constant.get().tree().getInitializer(), before, after);
    List<Draft> drafts = new ArrayList<>(ofConstant);
    Draft inPlace = Draft.replace(owner.unit(), tree, JavaText.string(after));
    drafts.add(project.uses(constant.get().tree()) > 1 ? 0 : drafts.size(), inPlace);
    return drafts;
  }

  private Draft replaceText(SourceClass owner, ExpressionTree tree, String before, String after) {
    JavaUnit unit = owner.unit();
    if (tree instanceof LiteralTree) {
      return Draft.replace(unit, tree, literal(unit.text(tree), before, after));
    }
    if (tree.getKind() == Tree.Kind.PLUS) {
      Optional<Draft> operand = inOperand(owner, (BinaryTree) tree, before, after);
      if (operand.isPresent()) {
        return operand.get();
      }
    }
    return Draft.replace(unit, tree, JavaText.string(after));
  }

  /** Replaces the operand that contains all differences. */
  private Optional<Draft> inOperand(
      SourceClass owner, BinaryTree sum, String before, String after) {
    Optional<String> left = value(owner, sum.getLeftOperand());
    Optional<String> right = value(owner, sum.getRightOperand());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    if (after.startsWith(left.get())) {
      return replace(
              owner, sum.getRightOperand(), right.get(), after.substring(left.get().length()))
          .stream()
          .findFirst();
    }
    return after.endsWith(right.get())
        ? replace(
                owner,
                sum.getLeftOperand(),
                left.get(),
                after.substring(0, after.length() - right.get().length()))
            .stream()
            .findFirst()
        : Optional.empty();
  }

  /** A literal with another value; a text block stays one, and keeps its lines if it can. */
  static String literal(String source, String before, String after) {
    if (!source.startsWith(TreeConverter.TEXT_BLOCK)) {
      return JavaText.string(after);
    }
    return inBlock(source, before, after).orElseGet(() -> JavaText.block(after));
  }

  /** Replaces the differing part in the text of a block. */
  private static Optional<String> inBlock(String source, String before, String after) {
    int start = commonStart(before, after);
    int end = commonEnd(before, after, start);
    String removed = before.substring(start, before.length() - end);
    String added = after.substring(start, after.length() - end);
    for (int context = 0; context <= before.length(); context++) {
      int from = Math.max(0, start - context);
      int to = Math.min(before.length(), before.length() - end + context);
      String around = before.substring(from, to);
      int at = source.indexOf(around);
      if (around.isEmpty() || at >= 0 && source.indexOf(around, at + 1) >= 0) {
        continue;
      }
      if (at < 0) {
        return Optional.empty();
      }
      int cut = at + start - from;
      String edited = source.substring(0, cut) + added + source.substring(cut + removed.length());
      return Optional.of(edited).filter(text -> blockValue(text).equals(Optional.of(after)));
    }
    return Optional.empty();
  }

  /**
   * The value of a literal by the compiler. Empty if the source is anything else: a text of a user
   * in Grafana may contain the delimiter and code.
   */
  private static Optional<String> blockValue(String source) {
    return JavaUnit.parse("Literal.java", "class Literal { String value = " + source + "; }")
        .map(unit -> unit.tree().getTypeDecls())
        .filter(types -> types.size() == 1)
        .map(types -> (ClassTree) types.get(0))
        .filter(type -> type.getMembers().size() == 1)
        .map(type -> ((VariableTree) type.getMembers().get(0)).getInitializer())
        .filter(LiteralTree.class::isInstance)
        .map(literal -> String.valueOf(((LiteralTree) literal).getValue()));
  }

  /** The length of the common start of two strings. */
  static int commonStart(String one, String other) {
    int start = 0;
    while (start < Math.min(one.length(), other.length())
        && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    return start;
  }

  /** The length of the common end of two strings, after a common start. */
  static int commonEnd(String one, String other, int start) {
    int end = 0;
    while (end < Math.min(one.length(), other.length()) - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return end;
  }
}
