package io.panelwright.codegen;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Prints statements with an expression. */
public final class StatementPrinter {

  private final ImportCollector imports;

  StatementPrinter(ImportCollector imports) {
    this.imports = imports;
  }

  /**
   * A printer for expressions that were read from a source: it prints the types of calls and
   * constants as they are; a call without a type has the type {@code ""}.
   */
  public static StatementPrinter ofSource() {
    return new StatementPrinter(ImportCollector.ofSource());
  }

  /** Prints {@code return expression;} and a line end. */
  public String returnStatement(int indent, JavaExpression expression) {
    return print(
        indent,
        (builder, layout) -> {
          builder.token("return ");
          expression.accept(layout);
          builder.token(";");
        });
  }

  /** Prints {@code expression;} and a line end. */
  public String statement(int indent, JavaExpression expression) {
    return print(
        indent,
        (builder, layout) -> {
          expression.accept(layout);
          builder.token(";");
        });
  }

  /**
   * Prints a declaration with a value, and a line end.
   *
   * @param declaration ends with {@code =}
   */
  public String initialization(int indent, String declaration, JavaExpression expression) {
    return print(
        indent,
        (builder, layout) -> {
          builder.open(ExpressionPrinter.CONTINUATION_INDENT);
          builder.token(declaration);
          builder.open(0);
          builder.breakToFill(" ");
          expression.accept(layout);
          builder.token(";");
          builder.close();
          builder.close();
        });
  }

  /**
   * Prints again with text blocks until no string that can be a text block makes a line too long.
   */
  private String print(int indent, BiConsumer<DocBuilder, ExpressionPrinter> content) {
    Map<Integer, Integer> blocks = new TreeMap<>();
    while (true) {
      DocBuilder builder = new DocBuilder();
      content.accept(builder, new ExpressionPrinter(builder, imports, blocks));
      JavaOutput lines = new JavaOutput(indent);
      builder.root().print(lines, indent);
      Map<Integer, Integer> more = new TreeMap<>(lines.overlongStrings());
      more.entrySet().removeAll(blocks.entrySet());
      if (more.isEmpty()) {
        return lines + "\n";
      }
      blocks.putAll(more);
    }
  }
}
