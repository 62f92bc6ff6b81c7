package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;

/** Sizing modes of gauges: by Grafana or manual. */
public enum SizingMode implements JsonEnum {
  AUTO,
  MANUAL
}
