package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;

/** Sort orders of values. */
public enum SortOrder implements JsonEnum {
  NONE("none"),
  ASCENDING("asc"),
  DESCENDING("desc");

  private final String id;

  SortOrder(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }
}
