package io.panelwright.show.transform;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rename}: gives fields other display names. */
final class RenameTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    JsonObject names = options.json().object("renameByName");
    if (names.isEmpty()) {
      return frames;
    }
    List<DataFrame> renamed = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> fields = new ArrayList<>();
      for (DataField field : frame.fields()) {
        Optional<String> name = names.string(naming.name(field, frame));
        DataField named = naming.withName(field);
        fields.add(
            name.filter(text -> !text.isEmpty())
                .map(text -> withDisplayName(named, text))
                .orElse(named));
      }
      renamed.add(frame.withFields(fields));
    }
    return renamed;
  }

  static DataField withDisplayName(DataField field, String name) {
    return field
        .withConfig(field.config().with("displayName", name))
        .withState(field.state().withDisplayName(name));
  }
}
