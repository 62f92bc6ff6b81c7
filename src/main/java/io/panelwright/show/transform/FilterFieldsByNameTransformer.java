package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.show.frame.DataFrame;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code filterFieldsByName}: keeps or removes fields by names, a pattern or a variable. */
final class FilterFieldsByNameTransformer implements FrameTransformer {

  @Override
  public List<DataFrame> transform(
      List<DataFrame> frames, TransformerOptions options, FieldNaming naming) {
    boolean byVariable = options.isTruthy("byVariable");
    return FilterFieldsTransformer.filter(
        frames,
        selector(options.options("include"), byVariable, naming),
        selector(options.options("exclude"), byVariable, naming),
        naming);
  }

  private static Optional<FieldSelector> selector(
      TransformerOptions names, boolean byVariable, FieldNaming naming) {
    Optional<String> variable = names.text("variable");
    if (byVariable && variable.isPresent()) {
      return Optional.of(FieldSelector.byNames(Set.copyOf(namesOf(variable.get())), naming));
    }
    boolean hasNames = names.hasItems("names");
    Optional<String> pattern = names.text("pattern");
    if (!hasNames && pattern.isEmpty()) {
      return Optional.empty();
    }
    if (pattern.isEmpty()) {
      return Optional.of(FieldSelector.byNames(Set.copyOf(names.strings("names")), naming));
    }
    String matcher = hasNames ? "byRegexpOrNames" : "byRegexp";
    Json options = hasNames ? names.json() : Json.of(pattern.get());
    return Optional.of(
        FieldSelector.of(
            new TransformerOptions(Json.object().with("id", matcher).with("options", options)),
            naming));
  }

  /** The values of a variable: {@code a,b} or {@code {a,b}}. */
  private static List<String> namesOf(String values) {
    boolean hasBraces = values.startsWith("{") && values.endsWith("}") && values.length() > 1;
    String list = hasBraces ? values.substring(1, values.length() - 1) : values;
    return Arrays.stream(list.split(",", -1)).distinct().toList();
  }
}
