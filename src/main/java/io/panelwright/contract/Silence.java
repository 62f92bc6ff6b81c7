package io.panelwright.contract;

/** When a metric's series are rightly absent although its producer is up. */
public enum Silence {
  /** They exist whenever the producer is up. */
  NEVER,
  /** They are absent until something happens: no event, order, request or error yet. */
  IDLE
}
