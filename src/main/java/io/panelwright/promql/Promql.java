package io.panelwright.promql;

/** Reads and prints PromQL. */
public final class Promql {

  private Promql() {}

  /** Reads an expression. Takes any text whatever and never throws. */
  public static Parsed parse(String text, Dialect dialect) {
    return Parser.parse(text, dialect);
  }

  /** The expression in one line, as Prometheus prints it. */
  public static String print(Expr expr) {
    return new Printer().print(expr).text();
  }

  /** The expression over several lines where it is long, as {@code promtool promql format} does. */
  public static String pretty(Expr expr) {
    return PrettyPrinter.print(expr, PrettyPrinter.WIDTH);
  }
}
