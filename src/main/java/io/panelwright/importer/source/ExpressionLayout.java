package io.panelwright.importer.source;

import io.panelwright.importer.source.Chain.Link;
import io.panelwright.importer.source.Expression.Text;
import io.panelwright.importer.source.Layout.Taken;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;

/** Lays out an expression by google-java-format's rules for calls and chains of calls. */
final class ExpressionLayout extends Shape {

  /** How deep what is continued is indented. */
  static final int CONTINUED = 4;

  /** Behind a name of so few characters there is no break. */
  private static final int SHORT_NAME = 4;

  /** When all arguments are shorter, a line is filled with them. */
  private static final int SHORT_ARGUMENT = 10;

  private static final Pattern FORMAT = Pattern.compile("%|\\{[0-9]\\}");

  private final LayoutBuilder builder;
  private final Imports imports;
  private final Map<Integer, Integer> blocks;
  private int texts;

  /**
   * Into that builder.
   *
   * @param blocks which strings, counted from 0, do not fit on a line as literals, and how much
   *     room they are to leave behind them
   */
  ExpressionLayout(LayoutBuilder builder, Imports imports, Map<Integer, Integer> blocks) {
    this.builder = builder;
    this.imports = imports;
    this.blocks = blocks;
  }

  @Override
  void string(String value) {
    if (LongText.isNeeded(value)) {
      chain(LongText.join(value));
      return;
    }
    int index = texts++;
    boolean isBlock = TextBlock.isWanted(value) || blocks.containsKey(index);
    if (isBlock && TextBlock.suits(value)) {
      builder.add(new Layout.Block(value, index, blocks.getOrDefault(index, 0)));
    } else {
      builder.add(new Layout.Literal(StringLiteral.of(value), index));
    }
  }

  @Override
  void token(String text) {
    builder.token(text);
  }

  @Override
  void chain(Expression expression) {
    Chain chain = Chain.of(expression, imports);
    SortedSet<Integer> prefixes = chain.prefixes();
    if (prefixes.isEmpty()) {
      breakBeforeEveryDot(chain);
    } else {
      keepTogether(chain, prefixes);
    }
  }

  private void breakBeforeEveryDot(Chain chain) {
    boolean alone = chain.size() == 1;
    builder.open(CONTINUED);
    for (int i = 0; i < chain.size(); i++) {
      Link link = chain.links().get(i);
      if (i > 0) {
        if (i > 1 || !isShort(chain.links().get(0))) {
          builder.breakAll("");
        }
        builder.token(".");
      }
      builder.token(link.name());
      if (i == 0 && !alone && isShortCall(link)) {
        onlyArgument(link);
      } else {
        arguments(link, () -> alone ? 0 : CONTINUED);
      }
    }
    builder.close();
  }

  private void keepTogether(Chain chain, SortedSet<Integer> prefixes) {
    boolean goesOn = prefixes.last() < chain.size() - 1;
    Taken broken = new Taken();
    builder.open(CONTINUED);
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
      arguments(link, broken.indents(CONTINUED, goesOn ? CONTINUED : 0));
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

  /** What looks like a format string stands alone; the values for it, supposedly, together. */
  private void arguments(List<Expression> arguments) {
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

  private static boolean isFormat(Expression expression) {
    return expression instanceof Text text
        && !LongText.isNeeded(text.value())
        && FORMAT.matcher(text.value()).find();
  }

  private void list(List<Expression> arguments) {
    boolean fill =
        arguments.stream().allMatch(argument -> Length.isBelow(SHORT_ARGUMENT, argument, imports));
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
    return Length.isBelow(SHORT_NAME + 1, first, imports);
  }

  /** A call with a short name and one argument does not break before it. */
  private static boolean isShortCall(Link first) {
    return first.isCall() && first.name().length() <= SHORT_NAME && first.arguments().size() == 1;
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
