package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;

/** Interpolations between points. */
public enum LineInterpolation implements JsonEnum {
  LINEAR("linear"),
  SMOOTH("smooth"),
  STEP_BEFORE("stepBefore"),
  STEP_AFTER("stepAfter");

  private final String id;

  LineInterpolation(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
