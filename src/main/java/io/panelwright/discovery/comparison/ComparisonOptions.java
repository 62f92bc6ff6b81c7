package io.panelwright.discovery.comparison;

/**
 * Options of a comparison.
 *
 * @param all whether each new metric is a finding, and values that were not seen
 * @param allCommand the command that lists them, for hints
 */
public record ComparisonOptions(boolean all, String allCommand) {}
