package io.panelwright.show.transform;

import io.panelwright.show.frame.DataFrame;
import java.util.List;

/** One of Grafana's transformations. */
interface FrameTransformer {

  /**
   * Transforms frames.
   *
   * @param options those of the panel
   * @param naming the display names of this step's fields
   * @throws TransformerException if Grafana shows an error instead of the panel
   */
  List<DataFrame> transform(List<DataFrame> frames, TransformerOptions options, FieldNaming naming);
}
