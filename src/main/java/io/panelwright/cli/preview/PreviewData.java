package io.panelwright.cli.preview;

/** The data of a page; the constants are the values of the option. */
public enum PreviewData {
  none,
  simulated,
  frozen
}
