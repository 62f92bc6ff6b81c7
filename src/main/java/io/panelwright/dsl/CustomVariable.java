package io.panelwright.dsl;

import io.panelwright.json.Json;
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

  /** Grafana's word for values separated by commas, which it also assumes where nothing is said. */
  public CustomVariable commaSeparated() {
    return with("valuesFormat", Json.of("csv"));
  }
}
