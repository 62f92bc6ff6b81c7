package io.panelwright.metricsql;

/** The form of a parsed operand, as far as PromQL's restrictions depend on it. */
enum Shape {
  /** A number or a duration. */
  NUMBER,
  /** A series selector without a window. */
  SELECTOR,
  /** An expression with a window, such as {@code x[5m]}. */
  RANGE,
  /** The call {@code start()} or {@code end()}. */
  TIME,
  /** A Grafana variable. */
  VARIABLE,
  OTHER
}
