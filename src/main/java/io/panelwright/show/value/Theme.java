package io.panelwright.show.value;

/** Grafana's themes, which give named colors different values. */
public enum Theme {
  DARK,
  LIGHT
}
