package io.panelwright.dsl.variable;

import io.panelwright.contract.DatasourceBinding;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.query.BaseVariableQuery;
import io.panelwright.dsl.query.QueryableDatasource;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Factories of all types of variables. */
public final class Variables {

  private static final JsonObject NO_SELECTION = Variable.option("", "");

  private Variables() {}

  /** Values that a datasource returns, queried when the dashboard opens. */
  public static QueryVariable query(String name, BaseVariableQuery query) {
    return new QueryVariable(
        Variable.Spec.of("query", name, Optional.of(query.datasource()))
            .with("current", NO_SELECTION)
            .with("definition", Json.of(query.definition()))
            .with("options", Json.array())
            .with("query", query.json())
            .with("refresh", Json.of(1))
            .with("regex", Json.of("")));
  }

  /** Fixed values; the first is initially selected. */
  public static CustomVariable custom(String name, String first, String... more) {
    List<String> values = all(first, more);
    ArgumentValidator.check(
        values.stream().allMatch(VariableChoice::isListable),
        "variable-value-invalid",
        "a value of $" + name + " contains \" : \" or ends with \\, which separate list entries",
        "use choices(…) for labels, or jsonChoices(…)");
    return new CustomVariable(
        Variable.Spec.of("custom", name, Optional.empty())
            .with("current", Variable.option(first, first))
            .with("options", Variable.options(values, first))
            .with("query", Json.of(VariableChoice.joinEntries(values))));
  }

  /**
   * Fixed values as one text, as Grafana's editor shows it; the first is initially selected.
   *
   * @param text values, or labels and values, such as {@code 1 h : 3600, 1 d : 86400}
   */
  public static CustomVariable customText(String name, String text) {
    List<VariableChoice> choices = new ArrayList<>();
    for (String entry : ArgumentValidator.requireText(text, "list of values").split(",")) {
      String[] parts = entry.split(" : ", 2);
      choices.add(VariableChoice.choice(parts[0].strip(), parts[parts.length - 1].strip()));
    }
    return choices(name, choices).with("query", Json.of(text));
  }

  /** Fixed values with labels; the first is initially selected. */
  public static CustomVariable choices(String name, VariableChoice first, VariableChoice... more) {
    List<VariableChoice> choices = all(first, more);
    List<String> entries = choices.stream().map(VariableChoice::entry).toList();
    return choices(name, choices).with("query", Json.of(VariableChoice.joinEntries(entries)));
  }

  /**
   * Fixed values with labels of any characters, and properties that queries use as {@code
   * ${name.property}}; Grafana 13 and later.
   */
  public static CustomVariable jsonChoices(
      String name, VariableChoice first, VariableChoice... more) {
    List<VariableChoice> choices = all(first, more);
    JsonArray query = Json.array(choices, VariableChoice::object);
    return choices(name, choices)
        .with("query", Json.of(JsonWriter.compact(query)))
        .with("valuesFormat", Json.of("json"));
  }

  private static CustomVariable choices(String name, List<VariableChoice> choices) {
    VariableChoice first = choices.get(0);
    return new CustomVariable(
        Variable.Spec.of("custom", name, Optional.empty())
            .with("current", first.json())
            .with("options", VariableChoice.options(choices, first)));
  }

  /** The datasources of a type; {@code ${name}} is then a datasource's uid. */
  public static DatasourceVariable datasource(String name, String type) {
    return new DatasourceVariable(
        Variable.Spec.of("datasource", name, Optional.empty())
            .with("current", Variable.option("default", "default"))
            .with("options", Json.array())
            .with("query", Json.of(type))
            .with("refresh", Json.of(1))
            .with("regex", Json.of("")));
  }

  /** The datasource variable that the contract describes. */
  public static DatasourceVariable datasource(DatasourceBinding.Variable binding) {
    return datasource(binding.name(), "prometheus")
        .regex(binding.regex())
        .defaultValue(binding.initialDatasource().uid())
        .label(binding.label())
        .description(binding.description());
  }

  /** Durations, such as {@code 1m}; the first is initially selected. */
  public static IntervalVariable interval(String name, String first, String... more) {
    List<String> values = all(first, more);
    return new IntervalVariable(
        Variable.Spec.of("interval", name, Optional.empty())
            .with("auto", Json.of(false))
            .with("auto_count", Json.of(30))
            .with("auto_min", Json.of("10s"))
            .with("current", Variable.option(first, first))
            .with("options", Variable.options(values, first))
            .with("query", Json.of(String.join(",", values)))
            .with("refresh", Json.of(2)));
  }

  /** A constant value; not shown. */
  public static SimpleVariable constant(String name, String value) {
    return new SimpleVariable(
        Variable.Spec.of("constant", name, Optional.empty())
            .with("current", Variable.option(value, value))
            .with("hide", Json.of(2))
            .with("query", Json.of(value)));
  }

  /** A text that readers enter. */
  public static SimpleVariable textbox(String name, String defaultValue) {
    JsonObject current = Variable.option(defaultValue, defaultValue);
    return new SimpleVariable(
        Variable.Spec.of("textbox", name, Optional.empty())
            .with("current", current)
            .with("options", Json.array(current.with("selected", true)))
            .with("query", Json.of(defaultValue)));
  }

  /** A switch between two values; Grafana 12.3 and later. */
  public static SimpleVariable toggle(
      String name, String enabledValue, String disabledValue, boolean defaultValue) {
    String current = defaultValue ? enabledValue : disabledValue;
    JsonArray options = Variable.options(List.of(enabledValue, disabledValue), current);
    return new SimpleVariable(
        Variable.Spec.of("switch", name, Optional.empty())
            .with("current", Variable.option(current, current))
            .with("options", options));
  }

  /** Ad hoc filters that Grafana adds to all queries of a datasource. */
  public static AdhocVariable adhoc(String name, QueryableDatasource datasource) {
    return new AdhocVariable(
        Variable.Spec.of("adhoc", name, Optional.of(datasource.id()))
            .with("baseFilters", Json.array())
            .with("filters", Json.array()));
  }

  /** Labels that readers group by; requires Grafana's feature toggle {@code groupByVariable}. */
  public static GroupByVariable groupBy(String name, QueryableDatasource datasource) {
    return new GroupByVariable(
        Variable.Spec.of("groupby", name, Optional.of(datasource.id()))
            .with("current", NO_SELECTION)
            .with("options", Json.array()));
  }

  /**
   * A variable as JSON, unchecked (escape hatch): for types and names that the other methods do not
   * have.
   *
   * @param variable an object with its members as Grafana writes them
   */
  public static SimpleVariable rawVariable(Json variable) {
    ArgumentValidator.check(
        variable instanceof JsonObject,
        "variable-invalid",
        "the variable is " + variable.kind() + ": expected an object",
        "write an object with type and name");
    JsonObject json = (JsonObject) variable;
    return new SimpleVariable(
        new Variable.Spec(
            json.string("type").orElse("query"),
            json.without("type"),
            Optional.empty(),
            CallSite.here()));
  }

  private static <T> List<T> all(T first, T[] more) {
    var values = new ArrayList<T>();
    values.add(first);
    values.addAll(List.of(more));
    return values;
  }
}
