package io.panelwright.show.field;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.value.Theme;
import java.util.List;
import java.util.function.UnaryOperator;

/** Merges the field configuration of a panel into the fields of its frames. */
public final class FieldOverrides {

  private FieldOverrides() {}

  /**
   * Applies defaults and overrides; gives each field its display name and series index.
   *
   * @param fieldConfig the panel's {@code fieldConfig}: {@code defaults} and {@code overrides}
   * @param interpolate replaces variables in texts
   */
  public static List<DataFrame> apply(
      List<DataFrame> frames,
      JsonObject fieldConfig,
      Theme theme,
      UnaryOperator<String> interpolate) {
    throw new UnsupportedOperationException();
  }
}
