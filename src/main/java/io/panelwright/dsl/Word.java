package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.Locale;

/** A value of a setting that takes only certain values; an enum implements it. */
public interface Word {

  /** The constant's name. */
  String name();

  /** As Grafana writes it: the constant's name in small letters, unless the enum says otherwise. */
  default String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** {@link #word()} as JSON. */
  default Json json() {
    return Json.of(word());
  }
}
