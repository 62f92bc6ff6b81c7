package io.panelwright.show.transform;

import io.panelwright.show.frame.DataFrame;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code organize}: removes, sorts and renames fields. */
final class OrganizeTransformer implements FrameTransformer {

  private static final FrameTransformer ORDER = new OrderTransformer();
  private static final FrameTransformer RENAME = new RenameTransformer();

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    List<DataFrame> filtered =
        FilterFieldsTransformer.filter(
            frames,
            names(options, "includeByName", naming),
            names(options, "excludeByName", naming),
            naming);
    List<DataFrame> ordered = ORDER.transform(filtered, options, new FieldNaming());
    return RENAME.transform(ordered, options, new FieldNaming());
  }

  private static Optional<FieldSelector> names(
      TransformerOptions options, String key, FieldNaming naming) {
    List<String> names = options.trueKeys(key);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(FieldSelector.byNames(Set.copyOf(names), naming));
  }
}
