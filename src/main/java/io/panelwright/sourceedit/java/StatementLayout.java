package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.StatementPrinter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays out the statements of a file that have a value: returns, constants, local variables. */
final class StatementLayout {

  private final JavaUnit unit;

  StatementLayout(JavaUnit unit) {
    this.unit = unit;
  }

  /**
   * A statement.
   *
   * @param start the offset of its first character
   * @param end the offset after its semicolon
   */
  record Statement(int start, int end, Tree tree) {}

  /** All statements with a value, also nested ones. */
  List<Statement> statements() {
    List<Statement> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitReturn(ReturnTree tree, Void none) {
        add(tree, tree.getExpression());
        return super.visitReturn(tree, none);
      }

      @Override
      public Void visitVariable(VariableTree tree, Void none) {
        add(tree, tree.getInitializer());
        return super.visitVariable(tree, none);
      }

      private void add(Tree tree, ExpressionTree value) {
        if (value != null) {
          found.add(new Statement(unit.start(tree), unit.end(tree), tree));
        }
      }
    }.scan(unit.tree(), null);
    return found;
  }

  /** The text of a statement as the formatter prints it; empty if it has no layout. */
  Optional<String> layout(Statement statement) {
    int lineStart = unit.lineStart(statement.start);
    String indent = unit.text().substring(lineStart, statement.start);
    if (!indent.isBlank()) {
      return Optional.empty();
    }
    StatementPrinter printer = StatementPrinter.ofSource();
    Optional<String> text =
        statement.tree instanceof ReturnTree result
            ? convert(result.getExpression())
                .map(value -> printer.returnStatement(indent.length(), value))
            : declaration((VariableTree) statement.tree, printer, indent.length());
    return text.map(printed -> printed.substring(indent.length(), printed.length() - 1));
  }

  private Optional<String> declaration(VariableTree tree, StatementPrinter printer, int indent) {
    String head =
        unit.text().substring(unit.start(tree), unit.start(tree.getInitializer())).strip();
    if (!head.endsWith("=")) {
      return Optional.empty();
    }
    String oneLine = head.replaceAll("\\s+", " ");
    return convert(tree.getInitializer())
        .map(value -> printer.initialization(indent, oneLine, value));
  }

  private Optional<JavaExpression> convert(ExpressionTree value) {
    return new TreeConverter(unit).convert(value);
  }

  /** Whether the layout prints the statement as it is. */
  boolean isLaidOut(Statement statement) {
    return layout(statement)
        .filter(unit.text().substring(statement.start, statement.end)::equals)
        .isPresent();
  }
}
