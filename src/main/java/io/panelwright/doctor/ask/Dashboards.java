package io.panelwright.doctor.ask;

import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DatasourceRef;
import io.panelwright.document.PanelView;
import io.panelwright.document.TargetView;
import io.panelwright.interpolation.Interpolation;
import io.panelwright.interpolation.TimeScope;
import io.panelwright.interpolation.VariableValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.prometheus.Range;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the panels of a dashboard ask at one time, with the variables' values in the queries. */
public final class Dashboards {

  /** Of a panel that is repeated more often the first ones stand for all. */
  private static final int REPEATS = 20;

  private final Servers servers;
  private final Period period;
  private final Map<String, VariableState> variables;
  private final Interpolation interpolation;
  private final List<PanelQuestions> panels = new ArrayList<>();

  private Dashboards(Servers servers, Period period, Map<String, VariableState> variables) {
    this.servers = servers;
    this.period = period;
    this.variables = variables;
    Map<String, VariableValue> values = new LinkedHashMap<>();
    variables.forEach((name, state) -> values.put(name, state.value()));
    this.interpolation = Interpolation.of(values);
  }

  /**
   * The panels of a dashboard with what they ask; asks servers for the values of variables.
   *
   * @param picked values of variables that a person picks
   */
  public static List<PanelQuestions> panels(
      DashboardDocument document,
      Servers servers,
      Period period,
      Map<String, List<String>> picked) {
    Map<String, VariableState> variables = VariableReader.read(document, servers, period, picked);
    var dashboard = new Dashboards(servers, period, variables);
    String title = document.title().isEmpty() ? document.uid() : document.title();
    PanelView row = new PanelView(Json.object());
    for (PanelView panel : document.panels()) {
      if (panel.isRow()) {
        row = panel;
      } else {
        dashboard.addRepeated(title, row, panel);
      }
    }
    return dashboard.panels;
  }

  /** Grafana shows a panel once for each value of the variable by which it, or its row, repeats. */
  private void addRepeated(String dashboard, PanelView row, PanelView panel) {
    Optional<VariableState> repeating =
        Stream.of(panel, row)
            .flatMap(view -> view.json().string("repeat").stream())
            .map(variables::get)
            .filter(Objects::nonNull)
            .filter(state -> state.value().picked().size() > 1)
            .findFirst();
    if (repeating.isEmpty()) {
      add(dashboard, row, panel);
      return;
    }
    VariableState state = repeating.get();
    for (VariableValue.Option option : state.value().picked().stream().limit(REPEATS).toList()) {
      Map<String, VariableState> single = new LinkedHashMap<>(variables);
      single.put(
          state.name(), state.with(new VariableValue(List.of(option), true, Optional.empty())));
      var one = new Dashboards(servers, period, single);
      one.add(dashboard, row, panel);
      panels.addAll(one.panels);
    }
  }

  private void add(String dashboard, PanelView row, PanelView panel) {
    var place =
        new PanelPlace(
            dashboard,
            interpolation.title(row.title()),
            interpolation.title(panel.title().isEmpty() ? panel.type() : panel.title()),
            panel.id().orElse(0L));
    List<PanelQuestion> questions =
        panel.targets().stream()
            .filter(target -> !target.isHidden())
            .flatMap(target -> questions(panel, target))
            .toList();
    panels.add(new PanelQuestions(place, questions));
  }

  private Stream<PanelQuestion> questions(PanelView panel, TargetView target) {
    Optional<String> promql = target.expr().filter(text -> !text.isBlank());
    Optional<DatasourceRef> reference =
        target.datasource().or(panel::datasource).filter(ref -> !ref.equals(DatasourceRef.MIXED));
    if (promql.isEmpty() || !isPrometheus(reference)) {
      return Stream.empty();
    }
    String uid = interpolation.text(reference.map(DatasourceRef::uid).orElse("default"));
    Optional<Source> source = servers.source(uid);
    if (source.isEmpty() || source.get().server().isEmpty()) {
      return Stream.of(new PanelQuestion.Unaddressed(target.refId(), uid, source.isPresent()));
    }
    return asked(panel, target, promql.get(), source.get());
  }

  /** A dashboard that names no type is an old one. */
  private static boolean isPrometheus(Optional<DatasourceRef> reference) {
    return reference
        .flatMap(DatasourceRef::type)
        .filter(type -> !type.isBlank() && !type.contains("$"))
        .map(type -> type.toLowerCase(Locale.ROOT).contains("prometheus"))
        .orElse(reference.map(DatasourceRef::uid).filter(uid -> uid.startsWith("-- ")).isEmpty());
  }

  /** Grafana asks for a range unless the query says that it is of an instant. */
  private Stream<PanelQuestion> asked(
      PanelView panel, TargetView target, String written, Source source) {
    Period shown = shown(panel.json());
    Duration least = least(panel, target).orElse(source.scrape());
    Duration step = Steps.step(shown.length(), panel.json(), target.json(), least);
    Duration scrape = target.json().string("interval").flatMap(this::span).orElse(source.scrape());
    var scope = new TimeScope(shown.from(), shown.to(), step, scrape);
    String promql = interpolation.at(scope).promql(written);
    Server server = source.server().orElseThrow();
    List<Optional<Range>> ranges = new ArrayList<>();
    boolean instant = target.json().isTrue("instant");
    if (instant) {
      ranges.add(Optional.empty());
    }
    if (!instant || target.json().isTrue("range")) {
      ranges.add(Optional.of(range(shown, step)));
    }
    return ranges.stream()
        .map(
            range ->
                new Inquiry(
                    target.refId(), written, promql, server, shown.to(), range, source.scrape()))
        .map(inquiry -> new PanelQuestion.Asked(inquiry, used(written)));
  }

  private List<VariableState> used(String written) {
    return Variables.in(written).stream()
        .map(Variable::name)
        .distinct()
        .map(variables::get)
        .filter(Objects::nonNull)
        .toList();
  }

  /** The least step that the query sets, or else its panel. */
  private Optional<Duration> least(PanelView panel, TargetView target) {
    return Stream.of(target.json(), panel.json())
        .flatMap(json -> json.string("interval").stream())
        .flatMap(text -> span(text).stream())
        .findFirst();
  }

  private Optional<Duration> span(String text) {
    return Steps.span(interpolation.text(text));
  }

  /** What the panel shows, which may be another time than the dashboard's. */
  private Period shown(JsonObject panel) {
    Period shown =
        panel
            .string("timeFrom")
            .flatMap(text -> Steps.span(text.replace("now-", "")))
            .map(length -> Period.upTo(period.to(), length))
            .orElse(period);
    return panel.string("timeShift").flatMap(Steps::span).map(shown::shifted).orElse(shown);
  }

  /**
   * Grafana moves both ends to multiples of the step, and so sees what is new up to a step later;
   * here the end stays, as the last point is what people ask about.
   */
  private static Range range(Period shown, Duration step) {
    long steps = shown.length().toMillis() / step.toMillis();
    return new Range(shown.to().minus(step.multipliedBy(steps)), shown.to(), step);
  }
}
