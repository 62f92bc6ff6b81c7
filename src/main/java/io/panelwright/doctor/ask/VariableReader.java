package io.panelwright.doctor.ask;

import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DatasourceRef;
import io.panelwright.document.VariableView;
import io.panelwright.http.Reply;
import io.panelwright.interpolation.Interpolation;
import io.panelwright.interpolation.TimeScope;
import io.panelwright.interpolation.VariableValue;
import io.panelwright.interpolation.VariableValue.Option;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonString;
import io.panelwright.promql.Variable;
import io.panelwright.promql.Variables;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives the variables of a dashboard their values, as Grafana does when it opens one. */
final class VariableReader {

  private static final String ALL = "$__all";
  private static final String AUTO = "$__auto_interval";

  /** As many steps an automatic interval makes of the range, unless the variable says otherwise. */
  private static final long AUTO_COUNT = 30;

  private final Servers servers;
  private final Period period;
  private final Map<String, List<String>> picked;
  private final Map<String, VariableView> views = new LinkedHashMap<>();
  private final Map<String, VariableState> states = new LinkedHashMap<>();
  private final Set<String> open = new LinkedHashSet<>();

  private VariableReader(Servers servers, Period period, Map<String, List<String>> picked) {
    this.servers = servers;
    this.period = period;
    this.picked = picked;
  }

  /**
   * All variables, by name.
   *
   * @param picked what a person picks instead of what the dashboard was saved with
   */
  static Map<String, VariableState> read(
      DashboardDocument document,
      Servers servers,
      Period period,
      Map<String, List<String>> picked) {
    var reader = new VariableReader(servers, period, picked);
    document.variables().forEach(view -> reader.views.putIfAbsent(view.name(), view));
    reader.views.keySet().forEach(reader::resolve);
    return reader.states;
  }

  /** Whatever a variable's query names comes first; a circle is cut where it closes. */
  private void resolve(String name) {
    VariableView view = views.get(name);
    if (view == null || states.containsKey(name) || !open.add(name)) {
      return;
    }
    String texts =
        view.query()
            + " "
            + view.json().string("regex").orElse("")
            + " "
            + view.datasource().map(DatasourceRef::uid).orElse("");
    Variables.in(texts).stream().map(Variable::name).forEach(this::resolve);
    states.put(name, state(view));
  }

  private Interpolation known() {
    Map<String, VariableValue> values = new LinkedHashMap<>();
    states.forEach((name, state) -> values.put(name, state.value()));
    return Interpolation.of(values);
  }

  private VariableState state(VariableView view) {
    return switch (view.type()) {
      case "datasource" -> datasource(view);
      case "query" -> query(view);
      case "custom" -> chosen(view, OptionList.written(view.query()), false);
      case "interval" -> interval(view);
      case "constant" -> fixed(view, view.query());
      default -> fixed(view, current(view).stream().findFirst().orElse(view.query()));
    };
  }

  private VariableState fixed(VariableView view, String value) {
    String name = view.name();
    List<String> other = picked.getOrDefault(name, List.of(value));
    return VariableState.known(name, VariableValue.one(String.join(",", other)), List.of());
  }

  private VariableState datasource(VariableView view) {
    boolean prometheus = view.query().isEmpty() || view.query().contains("prometheus");
    if (!prometheus) {
      return fixed(view, current(view).stream().findFirst().orElse(""));
    }
    String regex = known().text(view.json().string("regex").orElse(""));
    return chosen(view, OptionList.filtered(servers.uids(), regex, 0), true);
  }

  private VariableState interval(VariableView view) {
    String value = current(view).stream().findFirst().orElse("");
    if (!value.startsWith(AUTO)) {
      return chosen(view, OptionList.written(view.query()), false);
    }
    long count = view.json().integer("auto_count").filter(n -> n > 0).orElse(AUTO_COUNT);
    long least =
        view.json().string("auto_min").flatMap(Steps::span).map(Duration::toMillis).orElse(10_000L);
    long step = Math.max(least, Steps.rounded(period.length().toMillis() / count));
    return fixed(view, step % 1000 == 0 ? step / 1000 + "s" : step + "ms");
  }

  private VariableState query(VariableView view) {
    String uid = known().text(view.datasource().map(DatasourceRef::uid).orElse("default"));
    Optional<Server> server = servers.source(uid).flatMap(Source::server);
    if (server.isEmpty()) {
      return chosen(view, List.of(), true);
    }
    var scope = new TimeScope(period.from(), period.to(), period.length(), Duration.ofSeconds(15));
    String sent = known().at(scope).promql(view.query());
    Reply<List<String>> reply = new VariableAnswers(server.get(), period).to(sent);
    String regex = known().text(view.json().string("regex").orElse(""));
    List<Option> options =
        OptionList.filtered(
            reply.value().orElse(List.of()), regex, view.json().integer("sort").orElse(0L));
    boolean refreshed = view.json().integer("refresh").filter(n -> n > 0).isPresent();
    VariableState state = chosen(view, options, refreshed && reply.value().isPresent());
    return new VariableState(
        view.name(), state.value(), sent, server, state.options(), reply.failure());
  }

  /**
   * What is picked among options.
   *
   * @param checked whether what is no option gives way to the first one
   */
  private VariableState chosen(VariableView view, List<Option> options, boolean checked) {
    boolean all = view.json().isTrue("includeAll");
    boolean many = all || view.json().isTrue("multi");
    List<String> values = options.stream().map(Option::value).toList();
    boolean given = picked.containsKey(view.name());
    List<String> wanted = picked.getOrDefault(view.name(), current(view));
    List<String> kept =
        !checked || given
            ? wanted
            : wanted.stream().filter(v -> v.equals(ALL) || values.contains(v)).toList();
    if (kept.isEmpty()) {
      kept = all && options.isEmpty() ? List.of(ALL) : first(values);
    }
    return VariableState.known(view.name(), value(view, kept, options, many), values);
  }

  private static List<String> first(List<String> values) {
    return List.of(values.isEmpty() ? "" : values.get(0));
  }

  private static VariableValue value(
      VariableView view, List<String> kept, List<Option> options, boolean many) {
    if (!kept.contains(ALL)) {
      return new VariableValue(
          kept.stream().map(value -> option(value, options)).toList(), many, Optional.empty());
    }
    Optional<String> written = view.json().string("allValue").filter(text -> !text.isEmpty());
    return new VariableValue(options, true, written);
  }

  private static Option option(String value, List<Option> options) {
    return options.stream()
        .filter(option -> option.value().equals(value))
        .findFirst()
        .orElse(Option.of(value));
  }

  private static List<String> current(VariableView view) {
    Json value = view.json().object("current").get("value").orElse(Json.of(""));
    if (value instanceof JsonArray array) {
      return array.strings().toList();
    }
    return value instanceof JsonString text && !text.value().isEmpty()
        ? List.of(text.value())
        : List.of();
  }
}
