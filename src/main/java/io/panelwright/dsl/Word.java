package io.panelwright.dsl;

import io.panelwright.json.Json;

/** A value of a setting that takes only certain values, with Grafana's word for it. */
public interface Word {

  /** As Grafana writes it. */
  String word();

  /** {@link #word()} as JSON. */
  default Json json() {
    return Json.of(word());
  }
}
