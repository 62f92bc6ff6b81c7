package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** Values written down. */
public final class CustomVariable extends ManyVariable<CustomVariable> {

  CustomVariable(Spec spec) {
    super(spec);
  }

  @Override
  CustomVariable with(Spec spec) {
    return new CustomVariable(spec);
  }

  @Override
  public CustomVariable preset(String value) {
    List<String> values =
        settings().array("options").objects().map(o -> o.string("value").orElse("")).toList();
    Check.that(
        values.contains(value),
        "custom-preset",
        "$" + name() + " has no value \"" + value + "\"",
        "give one of: " + String.join(", ", values));
    return super.preset(value).with("options", Variable.options(values, value));
  }

  @Override
  public CustomVariable preset(Choice choice) {
    return super.preset(choice).marked(List.of(choice.value()));
  }

  @Override
  public CustomVariable presets(String... values) {
    return super.presets(values).marked(List.of(values));
  }

  @Override
  public CustomVariable includeAll() {
    return super.includeAll().marked(List.of());
  }

  @Override
  public CustomVariable includeAll(String value) {
    return super.includeAll(value).marked(List.of());
  }

  /** The options, these being picked. */
  private CustomVariable marked(List<String> picked) {
    List<Json> options =
        settings()
            .array("options")
            .objects()
            .<Json>map(o -> o.with("selected", picked.contains(o.string("value").orElse(""))))
            .toList();
    return with("options", new JsonArray(options));
  }

  /** Grafana's word for values separated by commas, which it also assumes where nothing is said. */
  public CustomVariable commaSeparated() {
    return with("valuesFormat", Json.of("csv"));
  }
}
