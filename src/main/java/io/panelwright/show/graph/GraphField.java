package io.panelwright.show.graph;

import io.panelwright.show.frame.DataField;

/**
 * A field that becomes a series.
 *
 * @param field its configuration, its state, and its values with gaps
 * @param name the name in the legend
 * @param settings the settings of its configuration
 * @param values the values in the order of the frame's x values; see {@link PlotValues}
 */
record GraphField(DataField field, String name, FieldSettings settings, double[] values) {

  static GraphField of(DataField field, String name, double[] values) {
    return new GraphField(
        field.withValues(PlotValues.column(values)),
        name,
        new FieldSettings(field.config()),
        values);
  }

  /** A copy with other values. */
  GraphField withValues(double[] values) {
    return of(field, name, values);
  }

  /** Whether the series is not drawn. */
  boolean isHidden() {
    return settings.hiddenIn("viz");
  }
}
