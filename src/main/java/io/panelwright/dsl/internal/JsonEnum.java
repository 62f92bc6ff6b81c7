package io.panelwright.dsl.internal;

import io.panelwright.json.Json;
import java.util.Locale;

/** An enum of the values that a setting accepts. */
public interface JsonEnum {

  /** The constant's name. */
  String name();

  /** The value in Grafana's JSON; by default the constant's name in lower case. */
  default String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@link #id()} as JSON. */
  default Json json() {
    return Json.of(id());
  }
}
