package io.panelwright.show.reduce;

import io.panelwright.show.frame.DataField;

/** How reducers treat missing values ({@code nullValueMode} of the field's configuration). */
enum NullMode {

  /** Missing values are left out: {@code connected}, and the default. */
  IGNORE,

  /** Missing values are counted: {@code null}. */
  NULL,

  /** Missing values are zeros: {@code null as zero}. */
  ZERO;

  static NullMode of(DataField field) {
    return switch (field.config().string("nullValueMode").orElse("connected")) {
      case "connected" -> IGNORE;
      case "null as zero" -> ZERO;
      default -> NULL;
    };
  }
}
