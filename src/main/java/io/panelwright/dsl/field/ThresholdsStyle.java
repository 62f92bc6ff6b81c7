package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;

/** Styles of thresholds in a graph. */
public enum ThresholdsStyle implements JsonEnum {
  OFF("off"),
  LINE("line"),
  DASHED("dashed"),
  AREA("area"),
  LINE_AND_AREA("line+area"),
  DASHED_AND_AREA("dashed+area"),
  SERIES("series");

  private final String id;

  ThresholdsStyle(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
