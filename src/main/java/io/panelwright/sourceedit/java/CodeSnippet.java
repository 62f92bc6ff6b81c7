package io.panelwright.sourceedit.java;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.sourceedit.java.GeneratedChain.GeneratedCall;
import io.panelwright.sourceedit.java.GeneratedChain.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints code for a person to insert: formatted, and only what differs. */
final class CodeSnippet {

  private static final String CLASS =
      "class Snippet {\n  Object snippet() {\n    return %s;\n  }\n}\n";

  /** A receiver that is shorter than the indent of a continued line. */
  private static final String RECEIVER = "x";

  private final EditContext context;

  CodeSnippet(EditContext context) {
    this.context = context;
  }

  /** The arguments and calls of a chain that another one does not have. */
  String differences(JavaExpression before, JavaExpression after) {
    Optional<GeneratedChain> old = GeneratedChain.of(before);
    Optional<GeneratedChain> next = GeneratedChain.of(after);
    if (old.isEmpty()
        || next.isEmpty()
        || !old.get().first().name().equals(next.get().first().name())) {
      return expression(after);
    }
    List<String> parts = new ArrayList<>();
    List<JavaExpression> known = old.get().first().arguments();
    next.get().first().arguments().stream()
        .filter(argument -> !known.contains(argument))
        .map(this::expression)
        .forEach(parts::add);
    for (Pair pair : old.get().pairs(next.get())) {
      if (!pair.isSame()) {
        parts.add(
            pair.after()
                .map(this::call)
                .orElseGet(() -> "// without " + call(pair.before().orElseThrow())));
      }
    }
    return String.join("\n", parts);
  }

  private String call(GeneratedCall call) {
    String text = "." + call.name() + "(" + printed(call.arguments()) + ")";
    return layout(RECEIVER + text).substring(RECEIVER.length());
  }

  /** A whole expression. */
  String expression(JavaExpression expression) {
    return layout(printed(List.of(expression)));
  }

  /** Prints with the names of the first file that makes the dashboard. */
  private String printed(List<JavaExpression> expressions) {
    return context
        .locator()
        .dashboard()
        .map(code -> code.innermost().owner())
        .map(owner -> SourceNames.print(expressions, owner, context.datasources()).text())
        .orElse("");
  }

  /** Formats an expression as a returned value, without the indent of a method. */
  private static String layout(String expression) {
    return JavaUnit.parse("Snippet.java", CLASS.formatted(expression))
        .flatMap(
            unit -> {
              StatementLayout layout = new StatementLayout(unit);
              return layout.statements().stream().findFirst().flatMap(layout::layout);
            })
        .map(statement -> statement.substring("return ".length(), statement.length() - 1))
        .map(CodeSnippet::unindent)
        .orElse(expression);
  }

  private static String unindent(String code) {
    return code.replace("\n    ", "\n");
  }
}
