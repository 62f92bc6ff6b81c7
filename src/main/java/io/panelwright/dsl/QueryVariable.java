package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** Values that a datasource tells. */
public final class QueryVariable extends ManyVariable<QueryVariable> {

  /** In which order values are offered. */
  public enum Sort implements Word {
    DISABLED,
    ALPHABETICAL,
    ALPHABETICAL_DESCENDING,
    NUMERICAL,
    NUMERICAL_DESCENDING,
    CASE_INSENSITIVE,
    CASE_INSENSITIVE_DESCENDING,
    NATURAL,
    NATURAL_DESCENDING;

    /** Grafana counts them. */
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
    return with("sort", sort.json());
  }

  /** Asked again whenever the time range changes. */
  public QueryVariable refreshOnTimeRange() {
    return with("refresh", Json.of(2));
  }

  /** Never asked again: the values are those of {@link #staticOptions}. */
  public QueryVariable refreshNever() {
    return with("refresh", Json.of(0));
  }

  /** Values offered besides those of the query, before them. */
  public QueryVariable staticOptions(String... values) {
    JsonArray options =
        new JsonArray(List.of(values).stream().<Json>map(v -> choice(v, v)).toList());
    return with(
        spec().with("staticOptions", options).with("staticOptionsOrder", Json.of("before")));
  }

  /** As {@link #staticOptions}, each with what people see instead of it. */
  public QueryVariable staticChoices(Choice... choices) {
    JsonArray options = new JsonArray(List.of(choices).stream().<Json>map(Choice::json).toList());
    return with(
        spec().with("staticOptions", options).with("staticOptionsOrder", Json.of("before")));
  }

  /** {@link #staticOptions} stand behind those of the query. */
  public QueryVariable staticOptionsLast() {
    return with("staticOptionsOrder", Json.of("after"));
  }

  /** {@link #staticOptions} are sorted in with those of the query. */
  public QueryVariable staticOptionsSorted() {
    return with("staticOptionsOrder", Json.of("sorted"));
  }
}
