package io.panelwright.assertions;

import io.panelwright.assertions.prometheus.GivenSeries;
import io.panelwright.assertions.prometheus.SeriesNotation;
import io.panelwright.dsl.query.Owner;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr.NumberLiteral;
import io.panelwright.promql.Promql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data of a test: series on servers, servers that are down, times and variables. Immutable.
 *
 * <p>Series have the notation of {@code promtool test rules}: {@code up{job="shop"} 1x10}. The
 * first sample has the time 0, so {@code time()} is the time since the first sample.
 */
public final class Scenario {

  /** Stands for the datasource of the panel's query. */
  static final String QUERIED = "";

  private static final Scenario EMPTY =
      new Scenario(Map.of(), Set.of(), Map.of(), new Times(Optional.empty()));

  private final Map<String, List<GivenSeries>> series;
  private final Set<String> down;
  private final Map<String, List<String>> variables;
  private final Times times;

  /**
   * Times that replace the defaults.
   *
   * @param interval between two samples
   * @param end the evaluation time, since the first sample
   * @param range the length of the time range
   */
  record Times(Optional<Duration> interval, Optional<Duration> end, Optional<Duration> range) {

    private Times(Optional<Duration> none) {
      this(none, none, none);
    }
  }

  private Scenario(
      Map<String, List<GivenSeries>> series,
      Set<String> down,
      Map<String, List<String>> variables,
      Times times) {
    this.series = series;
    this.down = down;
    this.variables = variables;
    this.times = times;
  }

  /** Servers without series. */
  public static Scenario empty() {
    return EMPTY;
  }

  /** A scenario with series on the servers of an owner. */
  public static Scenario of(Owner owner, String... series) {
    return EMPTY.given(owner, series);
  }

  /**
   * Adds series on the server of the panel's queries.
   *
   * @param lines one series each, or several series in lines of their own
   * @throws IllegalArgumentException with the column of an error in the notation
   */
  public Scenario given(String... lines) {
    return givenOn(QUERIED, lines);
  }

  /** Adds series on the server of an owner; see {@link #given(String...)}. */
  public Scenario given(Owner owner, String... lines) {
    return givenOn(uid(owner), lines);
  }

  /** Adds series on the server of a datasource; see {@link #given(String...)}. */
  public Scenario givenOn(String uid, String... lines) {
    Map<String, List<GivenSeries>> more = new LinkedHashMap<>(series);
    List<GivenSeries> all = new ArrayList<>(series.getOrDefault(uid, List.of()));
    Stream.of(lines)
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .map(SeriesNotation::read)
        .forEach(all::add);
    more.put(uid, List.copyOf(all));
    return new Scenario(more, down, variables, times);
  }

  private static String uid(Owner owner) {
    return owner
        .datasource()
        .defaultDatasource()
        .map(datasource -> datasource.uid())
        .orElse(owner.datasource().uid());
  }

  /** Sets the interval between two samples; by default the contract's scrape interval. */
  public Scenario every(String interval) {
    return with(new Times(Optional.of(duration(interval)), times.end, times.range));
  }

  /** Sets the evaluation time since the first sample; by default that of the last sample. */
  public Scenario at(String time) {
    return with(new Times(times.interval, Optional.of(duration(time)), times.range));
  }

  /** Sets the length of the time range, which ends at the evaluation time. */
  public Scenario range(String length) {
    return with(new Times(times.interval, times.end, Optional.of(duration(length))));
  }

  private Scenario with(Times other) {
    return new Scenario(series, down, variables, other);
  }

  /** Selects the values of a variable, named without {@code $}. */
  public Scenario variable(String name, String... values) {
    Map<String, List<String>> more = new LinkedHashMap<>(variables);
    more.put(name, List.of(values));
    return new Scenario(series, down, more, times);
  }

  /** Stops the servers of the panel's queries. */
  public Scenario serverDown() {
    return serverDown(QUERIED);
  }

  /** Stops the server of an owner. */
  public Scenario serverDown(Owner owner) {
    return serverDown(uid(owner));
  }

  /** Stops the server of a datasource. */
  public Scenario serverDown(String uid) {
    Set<String> more = new LinkedHashSet<>(down);
    more.add(uid);
    return new Scenario(series, more, variables, times);
  }

  /** Adds the series, stopped servers and variables of another scenario; its times win. */
  public Scenario and(Scenario other) {
    Map<String, List<GivenSeries>> allSeries = new LinkedHashMap<>(series);
    other.series.forEach(
        (uid, more) ->
            allSeries.merge(
                uid, more, (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList()));
    Set<String> allDown = new LinkedHashSet<>(down);
    allDown.addAll(other.down);
    Map<String, List<String>> allVariables = new LinkedHashMap<>(variables);
    allVariables.putAll(other.variables);
    return new Scenario(
        allSeries,
        allDown,
        allVariables,
        new Times(
            other.times.interval.or(() -> times.interval),
            other.times.end.or(() -> times.end),
            other.times.range.or(() -> times.range)));
  }

  /** The series by the uid of their datasource. */
  Map<String, List<GivenSeries>> series() {
    return series;
  }

  /** The uids of the datasources whose server is down. */
  Set<String> down() {
    return down;
  }

  Map<String, List<String>> variables() {
    return variables;
  }

  Times times() {
    return times;
  }

  /** Parses a duration such as {@code 1h30m}, as Prometheus does. */
  static Optional<Duration> findDuration(String text) {
    return Promql.parse(text, Dialect.PROMETHEUS)
        .expr()
        .filter(NumberLiteral.class::isInstance)
        .map(NumberLiteral.class::cast)
        .filter(number -> number.duration() && number.value() >= 0)
        .map(number -> Duration.ofMillis(Math.round(number.value() * 1000)));
  }

  private static Duration duration(String text) {
    return findDuration(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "\"" + text + "\" is no duration; expected a text such as 15s or 1h30m"));
  }
}
