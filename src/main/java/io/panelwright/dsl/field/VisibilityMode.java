package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.JsonEnum;

/** Conditions under which something is drawn: always, never or automatic. */
public enum VisibilityMode implements JsonEnum {
  AUTO,
  ALWAYS,
  NEVER
}
