package io.panelwright.show.field;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.value.DisplayProcessor;
import io.panelwright.show.value.Theme;
import java.time.ZoneId;
import java.util.OptionalLong;

/**
 * What the texts and colors of values depend on beside their fields.
 *
 * @param nowMillis the present, for texts such as "5 minutes ago"; empty without one
 */
public record ValueSettings(Theme theme, ZoneId zone, OptionalLong nowMillis) {

  /** Settings with a present. */
  public static ValueSettings of(Theme theme, ZoneId zone, long nowMillis) {
    return new ValueSettings(theme, zone, OptionalLong.of(nowMillis));
  }

  /** The display processor of a field. */
  public DisplayProcessor processor(DataField field) {
    return nowMillis.isPresent()
        ? DisplayProcessor.of(field, theme, zone, nowMillis.getAsLong())
        : DisplayProcessor.of(field, theme, zone);
  }
}
