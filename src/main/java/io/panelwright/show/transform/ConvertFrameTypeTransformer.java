package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import java.util.List;
import java.util.Optional;

/** {@code convertFrameType}: marks frames as exemplars, which graphs show as annotations. */
final class ConvertFrameTypeTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    return options.text("targetType", "").equals("exemplar")
        ? frames.stream().map(ConvertFrameTypeTransformer::exemplar).toList()
        : frames;
  }

  private static DataFrame exemplar(DataFrame frame) {
    Json custom = frame.meta().object("custom").with("resultType", "exemplar");
    JsonObject meta = frame.meta().with("dataTopic", "annotations").with("custom", custom);
    return new DataFrame(Optional.of("exemplar"), frame.refId(), meta, frame.fields());
  }
}
