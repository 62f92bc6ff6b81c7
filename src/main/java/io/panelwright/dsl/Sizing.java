package io.panelwright.dsl;

/** Whether Grafana chooses the size of gauges. */
public enum Sizing implements Word {
  AUTO,
  MANUAL
}
