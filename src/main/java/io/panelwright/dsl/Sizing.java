package io.panelwright.dsl;

/** Whether Grafana chooses the size of gauges. */
public enum Sizing implements Word {
  AUTO("auto"),
  MANUAL("manual");

  private final String word;

  Sizing(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
