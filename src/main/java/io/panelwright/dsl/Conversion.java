package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** A column read as another type, for {@link Transformations#convertFieldType}. */
public final class Conversion extends JsonForm {

  private Conversion(JsonObject json) {
    super(json);
  }

  /** A column read as a type. */
  public static Conversion to(String field, Matcher.FieldType type) {
    return new Conversion(
        Json.object().with("destinationType", type.json()).with("targetField", field));
  }

  /** How times are written in the texts, such as {@code YYYY-MM-DD}. */
  public Conversion dateFormat(String format) {
    return new Conversion(json().with("dateFormat", format));
  }

  /** In which time zone times are written. */
  public Conversion timezone(String zone) {
    return new Conversion(json().with("timezone", zone));
  }

  /** What stands between items of a list that becomes a text. */
  public Conversion joinWith(String separator) {
    return new Conversion(json().with("joinWith", separator));
  }

  /** For enums: the texts in their order. */
  public Conversion enumTexts(String... texts) {
    return new Conversion(json().withAt("enumConfig.text", Json.strings(List.of(texts))));
  }
}
