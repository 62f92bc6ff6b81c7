package io.panelwright.dsl.variable;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** Values that a datasource returns. */
public final class QueryVariable extends MultiValueVariable<QueryVariable> {

  /** Sort orders of the values. */
  public enum Sort implements JsonEnum {
    DISABLED,
    ALPHABETICAL,
    ALPHABETICAL_DESCENDING,
    NUMERICAL,
    NUMERICAL_DESCENDING,
    CASE_INSENSITIVE,
    CASE_INSENSITIVE_DESCENDING,
    NATURAL,
    NATURAL_DESCENDING;

    /** The constant's position, by which Grafana's JSON identifies it. */
    @Override
    public Json json() {
      return Json.of(ordinal());
    }
  }

  QueryVariable(Spec spec) {
    super(spec);
  }

  @Override
  QueryVariable with(Spec spec) {
    return new QueryVariable(spec);
  }

  /** Keeps values that match; if the expression has a group, only the group's text. */
  public QueryVariable regex(String regex) {
    return with("regex", Json.of(regex));
  }

  /** Applies the {@link #regex} to the label instead of the value. */
  public QueryVariable regexOnText() {
    return with("regexApplyTo", Json.of("text"));
  }

  /** Applies the {@link #regex} to the value, explicitly; Grafana's default. */
  public QueryVariable regexOnValue() {
    return with("regexApplyTo", Json.of("value"));
  }

  /** Sets the sort order of the values. */
  public QueryVariable sort(Sort sort) {
    return with("sort", sort.json());
  }

  /** Repeats the query on every change of the time range. */
  public QueryVariable refreshOnTimeRange() {
    return with("refresh", Json.of(2));
  }

  /** Never runs the query; the values are those of {@link #staticOptions}. */
  public QueryVariable refreshNever() {
    return with("refresh", Json.of(0));
  }

  /** Adds fixed values before those of the query. */
  public QueryVariable staticOptions(String... values) {
    JsonArray options =
        new JsonArray(List.of(values).stream().<Json>map(v -> option(v, v)).toList());
    return with(
        spec().with("staticOptions", options).with("staticOptionsOrder", Json.of("before")));
  }

  /** Adds fixed values with labels before those of the query. */
  public QueryVariable staticChoices(VariableChoice... choices) {
    JsonArray options = Json.array(List.of(choices), VariableChoice::json);
    return with(
        spec().with("staticOptions", options).with("staticOptionsOrder", Json.of("before")));
  }

  /** Places {@link #staticOptions} after the values of the query. */
  public QueryVariable staticOptionsLast() {
    return with("staticOptionsOrder", Json.of("after"));
  }

  /** Sorts {@link #staticOptions} among the values of the query. */
  public QueryVariable staticOptionsSorted() {
    return with("staticOptionsOrder", Json.of("sorted"));
  }
}
