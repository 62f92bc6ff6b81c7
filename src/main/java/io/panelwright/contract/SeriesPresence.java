package io.panelwright.contract;

/** When the series of a metric exist while its producer is up. */
public enum SeriesPresence {
  /** They always exist. */
  ALWAYS,
  /** They exist after the first event, such as an order, a request or an error. */
  AFTER_FIRST_EVENT
}
