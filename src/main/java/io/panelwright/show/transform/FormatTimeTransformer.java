package io.panelwright.show.transform;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.time.TimeZones;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** {@code formatTime}: times as text. */
final class FormatTimeTransformer implements FrameTransformer {

  private final ZoneId zone;

  /**
   * A transformer.
   *
   * @param zone the zone of the dashboard, for options without one
   */
  FormatTimeTransformer(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    String name = options.json().string("timeField").orElse("");
    var texts =
        new FieldTexts(
            options.text("outputFormat", ""), TimeZones.of(options.text("timezone", ""), zone), "");
    List<DataFrame> formatted = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> fields = new ArrayList<>();
      for (DataField field : frame.fields()) {
        boolean isSelected = naming.name(field, frame, frames).equals(name);
        DataField named = naming.withName(field);
        fields.add(isSelected ? texts.toText(named) : named);
      }
      formatted.add(frame.withFields(fields));
    }
    return formatted;
  }
}
