package io.panelwright.dsl;

import io.panelwright.contract.DatasourceChoice;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes variables of all kinds that a person can add to a dashboard. */
public final class Variables {

  private static final JsonObject NOTHING_PICKED = Variable.choice("", "");

  private Variables() {}

  /** Values that a datasource tells, asked for when the dashboard opens. */
  public static QueryVariable query(String name, AnyVariableQuery query) {
    return new QueryVariable(
        Variable.Spec.of("query", name, Optional.of(query.datasource()))
            .with("current", NOTHING_PICKED)
            .with("definition", Json.of(query.definition()))
            .with("options", Json.array())
            .with("query", query.json())
            .with("refresh", Json.of(1))
            .with("regex", Json.of("")));
  }

  /** Values written down here; the first is picked. */
  public static CustomVariable custom(String name, String first, String... more) {
    List<String> values = all(first, more);
    Check.that(
        values.stream().noneMatch(value -> value.contains(",") || value.contains(" : ")),
        "custom-value",
        "a value of $" + name + " contains a comma or \" : \", which Grafana splits at",
        "give it without");
    return new CustomVariable(
        Variable.Spec.of("custom", name, Optional.empty())
            .with("current", Variable.choice(first, first))
            .with("options", Variable.options(values, first))
            .with("query", Json.of(String.join(",", values))));
  }

  /** Values written down here with what people see instead of them; the first is picked. */
  public static CustomVariable choices(String name, Choice first, Choice... more) {
    List<Choice> choices = all(first, more);
    List<String> entries = choices.stream().map(Choice::entry).toList();
    return choices(name, choices).with("query", Json.of(String.join(",", entries)));
  }

  /**
   * As {@link #choices}, with any texts, and with properties that queries use as {@code
   * ${name.property}}; Grafana 13 and later.
   */
  public static CustomVariable jsonChoices(String name, Choice first, Choice... more) {
    List<Choice> choices = all(first, more);
    JsonArray query = new JsonArray(choices.stream().<Json>map(Choice::object).toList());
    return choices(name, choices)
        .with("query", Json.of(JsonWriter.compact(query)))
        .with("valuesFormat", Json.of("json"));
  }

  private static CustomVariable choices(String name, List<Choice> choices) {
    Choice first = choices.get(0);
    return new CustomVariable(
        Variable.Spec.of("custom", name, Optional.empty())
            .with("current", first.json())
            .with("options", Choice.options(choices, first)));
  }

  /** The datasources of a type; {@code ${name}} is then a datasource's uid. */
  public static DatasourceVariable datasource(String name, String type) {
    return new DatasourceVariable(
        Variable.Spec.of("datasource", name, Optional.empty())
            .with("current", Variable.choice("default", "default"))
            .with("options", Json.array())
            .with("query", Json.of(type))
            .with("refresh", Json.of(1))
            .with("regex", Json.of("")));
  }

  /** The datasource variable that the contract describes. */
  public static DatasourceVariable datasource(DatasourceChoice.Variable choice) {
    return datasource(choice.name(), "prometheus")
        .regex(choice.regex())
        .preset(choice.preset().uid())
        .label(choice.label())
        .description(choice.description());
  }

  /** Spans of time, such as {@code 1m}; the first is picked. */
  public static IntervalVariable interval(String name, String first, String... more) {
    List<String> values = all(first, more);
    return new IntervalVariable(
        Variable.Spec.of("interval", name, Optional.empty())
            .with("auto", Json.of(false))
            .with("auto_count", Json.of(30))
            .with("auto_min", Json.of("10s"))
            .with("current", Variable.choice(first, first))
            .with("options", Variable.options(values, first))
            .with("query", Json.of(String.join(",", values)))
            .with("refresh", Json.of(2)));
  }

  /** A value that nobody can change; not shown. */
  public static PlainVariable constant(String name, String value) {
    return new PlainVariable(
        Variable.Spec.of("constant", name, Optional.empty())
            .with("current", Variable.choice(value, value))
            .with("hide", Json.of(2))
            .with("query", Json.of(value)));
  }

  /** A text that people type. */
  public static PlainVariable textbox(String name, String preset) {
    JsonObject current = Variable.choice(preset, preset);
    return new PlainVariable(
        Variable.Spec.of("textbox", name, Optional.empty())
            .with("current", current)
            .with("options", Json.array(current.with("selected", true)))
            .with("query", Json.of(preset)));
  }

  /** A switch between two values; Grafana 12.3 and later. */
  public static PlainVariable toggle(
      String name, String enabledValue, String disabledValue, boolean preset) {
    String current = preset ? enabledValue : disabledValue;
    JsonArray options = Variable.options(List.of(enabledValue, disabledValue), current);
    return new PlainVariable(
        Variable.Spec.of("switch", name, Optional.empty())
            .with("current", Variable.choice(current, current))
            .with("options", options));
  }

  /** Filters on labels that Grafana adds to all queries of a datasource. */
  public static AdhocVariable adhoc(String name, AnyDatasource datasource) {
    return new AdhocVariable(
        Variable.Spec.of("adhoc", name, Optional.of(datasource.id()))
            .with("baseFilters", Json.array())
            .with("filters", Json.array()));
  }

  /** Labels by which people group; needs Grafana's feature toggle {@code groupByVariable}. */
  public static GroupByVariable groupBy(String name, AnyDatasource datasource) {
    return new GroupByVariable(
        Variable.Spec.of("groupby", name, Optional.of(datasource.id()))
            .with("current", NOTHING_PICKED)
            .with("options", Json.array()));
  }

  private static <T> List<T> all(T first, T[] more) {
    var values = new ArrayList<T>();
    values.add(first);
    values.addAll(List.of(more));
    return values;
  }
}
