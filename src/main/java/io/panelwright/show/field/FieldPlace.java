package io.panelwright.show.field;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;

/**
 * A field at its place among all frames of a panel.
 *
 * @param field the frame's field, or a copy of it with another configuration
 * @param index the index of the field in the frame
 * @param frameIndex the index of the frame among all frames
 * @param names the names of the fields of all frames
 */
public record FieldPlace(
    DataField field, int index, DataFrame frame, int frameIndex, FieldNames names) {

  /** The field of a frame. */
  public static FieldPlace of(DataFrame frame, int frameIndex, int index, FieldNames names) {
    return new FieldPlace(frame.fields().get(index), index, frame, frameIndex, names);
  }

  /** The name that Grafana shows for the field. */
  public String displayName() {
    return names.name(field, frame);
  }

  FieldPlace withField(DataField field) {
    return new FieldPlace(field, index, frame, frameIndex, names);
  }
}
