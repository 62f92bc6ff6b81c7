package io.panelwright.show.transform;

import io.panelwright.show.field.FieldMatchers;
import io.panelwright.show.field.FieldPlace;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldNames;
import io.panelwright.show.frame.FieldType;
import io.panelwright.text.EcmaScriptRegex;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Selects fields: one of Grafana's field matchers with its options. Unlike {@link FieldMatchers} it
 * finds fields by the names that earlier steps have remembered.
 */
interface FieldSelector {

  /** Whether a field of one of the frames is selected. */
  boolean selects(DataField field, DataFrame frame, List<DataFrame> all);

  /**
   * A matcher with its options.
   *
   * @throws TransformerException if there is no such matcher
   */
  static FieldSelector of(TransformerOptions config, FieldNaming naming) {
    TransformerOptions options = config.options("options");
    return switch (config.text("id", "")) {
      case "byName" -> byName(config.text("options", ""), naming);
      case "byNames" -> byNames(options, naming);
      case "byRegexp" -> byPattern(config.text("options"), naming);
      case "byRegexpOrNames" -> {
        FieldSelector names = byNames(Set.copyOf(options.strings("names")), naming);
        FieldSelector pattern = byPattern(options.text("pattern"), naming);
        yield (field, frame, all) ->
            names.selects(field, frame, all) || pattern.selects(field, frame, all);
      }
      case "byTypes" -> byTypes(config);
      default -> byPlace(config);
    };
  }

  /** A matcher that does not use display names. */
  private static FieldSelector byPlace(TransformerOptions config) {
    Predicate<FieldPlace> matcher =
        FieldMatchers.of(config.json())
            .orElseThrow(() -> Matchers.unknown(config.text("id", ""), "byName or byRegexp"));
    return (field, frame, all) ->
        matcher.test(
            new FieldPlace(field, indexOf(field, frame), frame, 0, FieldNames.of(List.of())));
  }

  private static int indexOf(DataField field, DataFrame frame) {
    int index = 0;
    while (index < frame.fields().size() && frame.fields().get(index) != field) {
      index++;
    }
    return index;
  }

  /** Grafana's code gives a set, here an object with its values; a list, as in JSON, fails. */
  private static FieldSelector byTypes(TransformerOptions config) {
    if (config.hasItems("options")) {
      return (field, frame, all) -> {
        throw new TransformerException(
            "the matcher \"byTypes\" takes no list, not even in Grafana: use byType");
      };
    }
    List<String> types = config.options("options").strings("values");
    return (field, frame, all) -> types.contains(field.type().id());
  }

  static FieldSelector numeric() {
    return (field, frame, all) -> field.type() == FieldType.NUMBER;
  }

  static FieldSelector firstTime() {
    return (field, frame, all) ->
        field.type() == FieldType.TIME && Frames.timeField(frame).orElseThrow() == field;
  }

  /** The fields with a name or a display name. */
  static FieldSelector byName(String name, FieldNaming naming) {
    return byNames(Set.of(name), naming);
  }

  private static FieldSelector byNames(TransformerOptions options, FieldNaming naming) {
    FieldSelector names = byNames(new LinkedHashSet<>(options.strings("names")), naming);
    return options.text("mode", "").equals("exclude")
        ? (field, frame, all) -> !names.selects(field, frame, all)
        : names;
  }

  /**
   * The fields with one of the names. {@code Value} also selects a field that has the name of its
   * metric, {@code Time} any time field of a frame whose type has no version.
   */
  static FieldSelector byNames(Set<String> names, FieldNaming naming) {
    boolean hasValue = names.contains(Frames.VALUE);
    boolean hasTime = !hasValue && (names.contains("Time") || names.contains("time"));
    return (field, frame, all) ->
        names.contains(field.name())
            || names.contains(naming.name(field, frame, all))
            || hasValue && isNamedLikeMetric(field)
            || hasTime && field.type() == FieldType.TIME && !frame.meta().has("typeVersion");
  }

  private static boolean isNamedLikeMetric(DataField field) {
    return field.labels().map(labels -> field.name().equals(labels.get("__name__"))).orElse(false);
  }

  /** An expression that is not valid selects nothing. */
  private static FieldSelector byPattern(Optional<String> text, FieldNaming naming) {
    Optional<EcmaScriptRegex> pattern = text.flatMap(EcmaScriptRegex::ofGrafana);
    return (field, frame, all) -> {
      String name = naming.name(field, frame, all);
      return pattern.isPresent() && pattern.get().test(name);
    };
  }
}
