package io.panelwright.document;

/** In which form a file holds a dashboard. */
public enum Form {
  CLASSIC("a classic dashboard"),
  WRAPPED("a dashboard in an answer of Grafana's API"),
  RESOURCE("a dashboard resource"),
  V2("a v2 dashboard");

  private final String words;

  Form(String words) {
    this.words = words;
  }

  /** As people call it. */
  @Override
  public String toString() {
    return words;
  }
}
