package io.panelwright.show.transform;

import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import java.util.List;
import java.util.Optional;

/** {@code sortBy}: sorts the rows by a field; Grafana ignores further fields. */
final class SortByTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    List<TransformerOptions> sort = options.list("sort");
    return sort.isEmpty()
        ? frames
        : frames.stream().map(frame -> sort(frame, sort.get(0), naming)).toList();
  }

  private static DataFrame sort(DataFrame frame, TransformerOptions key, FieldNaming naming) {
    Optional<DataField> by = field(frame, key, naming);
    DataFrame named = naming.withFields(frame, frame.fields());
    return by.map(field -> FrameSorter.sort(named, field, key.isTruthy("desc"))).orElse(named);
  }

  private static Optional<DataField> field(
      DataFrame frame, TransformerOptions key, FieldNaming naming) {
    if (!key.cell("index").isMissing()) {
      double index = key.number("index");
      boolean isField = index >= 0 && index < frame.fields().size();
      return isField ? Optional.of(frame.fields().get((int) index)) : Optional.empty();
    }
    return frame.fields().stream()
        .filter(field -> naming.name(field, frame).equals(key.text("field", "")))
        .findFirst();
  }
}
