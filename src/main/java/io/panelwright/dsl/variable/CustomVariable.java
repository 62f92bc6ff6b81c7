package io.panelwright.dsl.variable;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.text.ShortList;
import java.util.List;

/** A list of fixed values. */
public final class CustomVariable extends MultiValueVariable<CustomVariable> {

  CustomVariable(Spec spec) {
    super(spec);
  }

  @Override
  CustomVariable with(Spec spec) {
    return new CustomVariable(spec);
  }

  @Override
  public CustomVariable defaultValue(String value) {
    List<String> values =
        settings().array("options").objects().map(o -> o.string("value").orElse("")).toList();
    ArgumentValidator.check(
        values.contains(value),
        "variable-default-unknown",
        "$" + name() + " has no value \"" + value + "\"",
        "use one of: " + ShortList.format(values));
    return super.defaultValue(value).with("options", Variable.options(values, value));
  }

  @Override
  public CustomVariable defaultValue(VariableChoice choice) {
    return super.defaultValue(choice).withSelected(List.of(choice.value()));
  }

  @Override
  public CustomVariable defaultValues(String... values) {
    return super.defaultValues(values).withSelected(List.of(values));
  }

  @Override
  public CustomVariable includeAll() {
    return super.includeAll().withSelected(List.of());
  }

  @Override
  public CustomVariable includeAll(String value) {
    return super.includeAll(value).withSelected(List.of());
  }

  /** Returns a copy with these options selected. */
  private CustomVariable withSelected(List<String> selected) {
    List<Json> options =
        settings()
            .array("options")
            .objects()
            .<Json>map(o -> o.with("selected", selected.contains(o.string("value").orElse(""))))
            .toList();
    return with("options", new JsonArray(options));
  }

  /** Sets the type of comma-separated values explicitly; Grafana's default. */
  public CustomVariable commaSeparated() {
    return with("valuesFormat", Json.of("csv"));
  }
}
