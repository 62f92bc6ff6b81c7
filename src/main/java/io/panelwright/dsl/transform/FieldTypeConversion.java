package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Converts a column to another type, for {@link Transformations#convertFieldType}. */
public final class FieldTypeConversion extends JsonValue {

  private FieldTypeConversion(JsonObject json) {
    super(json);
  }

  /** A conversion of a column to a type. */
  public static FieldTypeConversion to(String field, FieldMatcher.FieldType type) {
    return new FieldTypeConversion(
        Json.object().with("destinationType", type.json()).with("targetField", field));
  }

  /** Sets the format of times in the texts, such as {@code YYYY-MM-DD}. */
  public FieldTypeConversion dateFormat(String format) {
    return new FieldTypeConversion(json().with("dateFormat", format));
  }

  /** Sets the time zone of the times. */
  public FieldTypeConversion timezone(String zone) {
    return new FieldTypeConversion(json().with("timezone", zone));
  }

  /** Sets the separator of list items, for lists converted to text. */
  public FieldTypeConversion joinWith(String separator) {
    return new FieldTypeConversion(json().with("joinWith", separator));
  }

  /** Sets the texts of an enum in their order. */
  public FieldTypeConversion enumTexts(String... texts) {
    return new FieldTypeConversion(json().withAt("enumConfig.text", Json.strings(List.of(texts))));
  }
}
