package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;

/** Transformations of values before they are drawn. */
public enum GraphTransform implements JsonEnum {
  CONSTANT("constant"),
  NEGATIVE_Y("negative-Y");

  private final String id;

  GraphTransform(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
