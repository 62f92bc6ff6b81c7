package io.panelwright.show.transform;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.text.EcmaScriptRegex;
import java.util.ArrayList;
import java.util.List;

/** {@code renameByRegex}: replaces a part of the display names. */
final class RenameByRegexTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    if (frames.isEmpty()) {
      return frames;
    }
    String regex = options.json().string("regex").orElse("(.*)");
    String replacement = options.json().string("renamePattern").orElse("$1");
    EcmaScriptRegex pattern =
        EcmaScriptRegex.ofGrafana(regex)
            .orElseThrow(
                () ->
                    new TransformerException(
                        "\"" + regex + "\" is no regular expression: write /…/ or /…/i"));
    List<DataFrame> renamed = new ArrayList<>();
    for (DataFrame frame : frames) {
      List<DataField> fields = new ArrayList<>();
      for (DataField field : frame.fields()) {
        String name = naming.name(field, frame);
        DataField named = naming.withName(field);
        fields.add(
            pattern.test(name)
                ? RenameTransformer.withDisplayName(named, pattern.replace(name, replacement))
                : named);
      }
      renamed.add(frame.withFields(fields));
    }
    return renamed;
  }
}
