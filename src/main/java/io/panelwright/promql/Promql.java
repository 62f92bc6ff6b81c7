package io.panelwright.promql;

/** Parses and prints PromQL. */
public final class Promql {

  private static final ParseCache PARSED = new ParseCache();

  private Promql() {}

  /** Parses an expression. Accepts any text and never throws. */
  public static ParseResult parse(String text, Dialect dialect) {
    return PARSED.parse(text, dialect);
  }

  /** The expression on one line, as Prometheus prints it. */
  public static String print(Expr expr) {
    return new Printer().print(expr).text();
  }

  /** The expression on several lines if it is long, as {@code promtool promql format} does. */
  public static String prettyPrint(Expr expr) {
    return PrettyPrinter.print(expr, PrettyPrinter.WIDTH);
  }
}
