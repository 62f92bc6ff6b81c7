package io.panelwright.codegen;

import io.panelwright.codegen.CallChain.Link;
import io.panelwright.codegen.Doc.BreakState;
import io.panelwright.codegen.JavaExpression.StringLiteral;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** Lays out an expression by google-java-format's rules for calls and chains of calls. */
final class ExpressionPrinter extends TokenVisitor {

  /** Indent of continuation lines. */
  static final int CONTINUATION_INDENT = 4;

  /** Maximum length of names without a break after them. */
  private static final int MAX_SHORT_NAME = 4;

  /** If all arguments are shorter, each line contains as many as possible. */
  private static final int MAX_SHORT_ARGUMENT = 10;

  private static final Pattern FORMAT = Pattern.compile("%|\\{[0-9]\\}");

  private final DocBuilder builder;
  private final ImportCollector imports;
  private final Map<Integer, Integer> blocks;
  private int texts;

  /**
   * Creates a printer.
   *
   * @param blocks strings, by index, that do not fit on a line as literals, and the columns to
   *     leave free after them
   */
  ExpressionPrinter(DocBuilder builder, ImportCollector imports, Map<Integer, Integer> blocks) {
    this.builder = builder;
    this.imports = imports;
    this.blocks = blocks;
  }

  @Override
  void string(String value) {
    if (StringConcatenation.isNeeded(value)) {
      chain(StringConcatenation.join(value));
      return;
    }
    int index = texts++;
    boolean isBlock = TextBlock.isMultiline(value) || blocks.containsKey(index);
    if (isBlock && TextBlock.isRepresentable(value)) {
      builder.add(new Doc.Block(value, index, blocks.getOrDefault(index, 0)));
    } else {
      builder.add(new Doc.Literal(StringEscaper.quote(value), index));
    }
  }

  @Override
  void token(String text) {
    builder.token(text);
  }

  @Override
  void sum(List<JavaExpression> operands) {
    builder.open(CONTINUATION_INDENT);
    operands.get(0).accept(this);
    for (JavaExpression operand : operands.subList(1, operands.size())) {
      builder.breakAll(" ");
      builder.token("+ ");
      operand.accept(this);
    }
    builder.close();
  }

  @Override
  void verbatim(List<String> lines) {
    builder.add(lines.size() == 1 ? new Doc.Token(lines.get(0)) : new Doc.SourceBlock(lines));
  }

  @Override
  void chain(JavaExpression expression) {
    CallChain chain = CallChain.collect(expression, imports);
    SortedSet<Integer> prefixes = chain.prefixes();
    if (prefixes.isEmpty()) {
      breakBeforeEveryDot(chain);
    } else {
      keepTogether(chain, prefixes);
    }
  }

  private void breakBeforeEveryDot(CallChain chain) {
    boolean single = chain.size() == 1;
    builder.open(CONTINUATION_INDENT);
    for (int i = 0; i < chain.size(); i++) {
      Link link = chain.links().get(i);
      if (i > 0) {
        if (i > 1 || !isShort(chain.links().get(0))) {
          builder.breakAll("");
        }
        builder.token(".");
      }
      builder.token(link.name());
      if (i == 0 && !single && isShortCall(link)) {
        onlyArgument(link);
      } else {
        arguments(link, () -> single ? 0 : CONTINUATION_INDENT);
      }
    }
    builder.close();
  }

  private void keepTogether(CallChain chain, SortedSet<Integer> prefixes) {
    boolean continues = prefixes.last() < chain.size() - 1;
    BreakState broken = new BreakState();
    builder.open(CONTINUATION_INDENT);
    prefixes.forEach(prefix -> builder.open(0));
    for (int i = 0; i < chain.size(); i++) {
      Link link = chain.links().get(i);
      if (i > 0) {
        if (i <= prefixes.last()) {
          builder.breakToFill("", broken);
        } else {
          builder.breakAll("", broken);
        }
        builder.token(".");
      }
      builder.token(link.name());
      if (prefixes.contains(i)) {
        builder.close();
      }
      arguments(link, broken.indents(CONTINUATION_INDENT, continues ? CONTINUATION_INDENT : 0));
    }
    builder.close();
  }

  private void arguments(Link link, IntSupplier indent) {
    if (!link.isCall()) {
      return;
    }
    builder.open(indent);
    builder.token("(");
    if (!link.arguments().isEmpty()) {
      builder.breakAll("");
      arguments(link.arguments());
    }
    builder.token(")");
    builder.close();
  }

  /** A format string gets its own line; the other arguments, its values, follow together. */
  private void arguments(List<JavaExpression> arguments) {
    if (arguments.size() < 2 || !isFormat(arguments.get(0))) {
      list(arguments);
      return;
    }
    builder.open(0);
    arguments.get(0).accept(this);
    builder.token(",");
    builder.breakAll(" ");
    builder.open(0);
    list(arguments.subList(1, arguments.size()));
    builder.close();
    builder.close();
  }

  private static boolean isFormat(JavaExpression expression) {
    return expression instanceof StringLiteral text
        && !StringConcatenation.isNeeded(text.value())
        && FORMAT.matcher(text.value()).find();
  }

  private void list(List<JavaExpression> arguments) {
    boolean fill =
        arguments.stream()
            .allMatch(argument -> ExpressionWidth.isBelow(MAX_SHORT_ARGUMENT, argument, imports));
    builder.open(0);
    for (int i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        builder.token(",");
        if (fill) {
          builder.breakToFill(" ");
        } else {
          builder.breakAll(" ");
        }
      }
      arguments.get(i).accept(this);
    }
    builder.close();
  }

  private boolean isShort(Link first) {
    return ExpressionWidth.isBelow(MAX_SHORT_NAME + 1, first, imports);
  }

  /** A call with a short name and one argument does not break before it. */
  private static boolean isShortCall(Link first) {
    return first.isCall()
        && first.name().length() <= MAX_SHORT_NAME
        && first.arguments().size() == 1;
  }

  private void onlyArgument(Link link) {
    builder.open(0);
    builder.open(0);
    builder.token("(");
    link.arguments().get(0).accept(this);
    builder.close();
    builder.token(")");
    builder.close();
  }
}
