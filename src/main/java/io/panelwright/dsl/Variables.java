package io.panelwright.dsl;

import io.panelwright.contract.DatasourceChoice;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
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
  public static PlainVariable groupBy(String name, AnyDatasource datasource) {
    return new PlainVariable(
        Variable.Spec.of("groupby", name, Optional.of(datasource.id()))
            .with("current", NOTHING_PICKED)
            .with("options", Json.array()));
  }

  private static List<String> all(String first, String... more) {
    var values = new ArrayList<String>();
    values.add(first);
    values.addAll(List.of(more));
    return values;
  }

  /** Values that a datasource tells. */
  public static final class QueryVariable extends ManyVariable<QueryVariable> {

    /** In which order values are offered. */
    public enum Sort {
      DISABLED,
      ALPHABETICAL,
      ALPHABETICAL_DESCENDING,
      NUMERICAL,
      NUMERICAL_DESCENDING,
      CASE_INSENSITIVE,
      CASE_INSENSITIVE_DESCENDING,
      NATURAL,
      NATURAL_DESCENDING
    }

    QueryVariable(Spec spec) {
      super(spec);
    }

    @Override
    QueryVariable with(Spec spec) {
      return new QueryVariable(spec);
    }

    /** Keeps values that match; a group in the expression is what remains of each. */
    public QueryVariable regex(String regex) {
      return with("regex", Json.of(regex));
    }

    /** The {@link #regex} is applied to what people see, not to the value. */
    public QueryVariable regexOnText() {
      return with("regexApplyTo", Json.of("text"));
    }

    /** In which order values are offered. */
    public QueryVariable sort(Sort sort) {
      return with("sort", Json.of(sort.ordinal()));
    }

    /** Asked again whenever the time range changes. */
    public QueryVariable refreshOnTimeRange() {
      return with("refresh", Json.of(2));
    }

    /** Values offered besides those of the query, before them. */
    public QueryVariable staticOptions(String... values) {
      JsonArray options =
          new JsonArray(List.of(values).stream().<Json>map(v -> choice(v, v)).toList());
      return with(
          spec().with("staticOptions", options).with("staticOptionsOrder", Json.of("before")));
    }
  }

  /** Values written down. */
  public static final class CustomVariable extends ManyVariable<CustomVariable> {

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
  }

  /** The datasources of a type. */
  public static final class DatasourceVariable extends ManyVariable<DatasourceVariable> {

    DatasourceVariable(Spec spec) {
      super(spec);
    }

    @Override
    DatasourceVariable with(Spec spec) {
      return new DatasourceVariable(spec);
    }

    /** Keeps datasources whose name matches. */
    public DatasourceVariable regex(String regex) {
      return with("regex", Json.of(regex));
    }
  }

  /** Spans of time. */
  public static final class IntervalVariable extends AnyVariable<IntervalVariable> {

    IntervalVariable(Spec spec) {
      super(spec);
    }

    @Override
    IntervalVariable with(Spec spec) {
      return new IntervalVariable(spec);
    }

    /** Also offers a span made from the time range: so many steps, but at least this long. */
    public IntervalVariable auto(int steps, String atLeast) {
      return with(
          spec()
              .with("auto", Json.of(true))
              .with("auto_count", Json.of(steps))
              .with("auto_min", Json.of(atLeast)));
    }
  }

  /** Filters on labels. */
  public static final class AdhocVariable extends AnyVariable<AdhocVariable> {

    AdhocVariable(Spec spec) {
      super(spec);
    }

    @Override
    AdhocVariable with(Spec spec) {
      return new AdhocVariable(spec);
    }

    /**
     * A filter that is there when the dashboard opens.
     *
     * @param operator {@code =}, {@code !=}, {@code =~} or {@code !~}
     */
    public AdhocVariable filter(String label, String operator, String value) {
      var filters = new ArrayList<>(settings().array("filters").items());
      filters.add(Json.object().with("key", label).with("operator", operator).with("value", value));
      return with("filters", new JsonArray(filters));
    }
  }

  /** A variable without words of its own: constant, text box, switch, group by. */
  public static final class PlainVariable extends AnyVariable<PlainVariable> {

    PlainVariable(Spec spec) {
      super(spec);
    }

    @Override
    PlainVariable with(Spec spec) {
      return new PlainVariable(spec);
    }
  }
}
