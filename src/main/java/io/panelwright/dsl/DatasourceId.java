package io.panelwright.dsl;

import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceChoice;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How dashboards name the datasource that something asks.
 *
 * @param type the plugin's id, such as {@code loki}
 * @param uid of the datasource, or the variable that people pick it with: {@code ${logs}}
 * @param choice what the contract says of it, when it is one of the contract's
 */
public record DatasourceId(String type, String uid, Optional<DatasourceChoice> choice) {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(\\w+)(:\\w+)?}|\\$(\\w+)|\\[\\[(\\w+)]]");

  /** Whose queries calculate from the results of other queries. */
  static final DatasourceId EXPRESSION = of("__expr__", "__expr__");

  /** Whose queries repeat the result of another panel. */
  static final DatasourceId DASHBOARD = of("datasource", "-- Dashboard --");

  /** A datasource that the contract does not know. */
  static DatasourceId of(String type, String uid) {
    return new DatasourceId(type, uid, Optional.empty());
  }

  /** A datasource of the contract. */
  static DatasourceId of(DatasourceChoice choice) {
    return new DatasourceId(Datasource.TYPE, choice.uid(), Optional.of(choice));
  }

  /**
   * A datasource by the uid that an author gives.
   *
   * @param uid may be a variable of the dashboard, {@code ${logs}}, {@code $logs} or {@code
   *     [[logs]]}
   */
  static DatasourceId given(String type, String uid) {
    Check.that(
        VARIABLE.matcher(uid).matches() || uid.matches("[^$\\s\\[][^$]*"),
        "datasource-uid",
        "datasource uid \"" + uid + "\": expected a uid or a variable such as ${logs}",
        "copy the uid from the datasource's address in Grafana");
    return of(type, uid);
  }

  /** Without {@code $}: the variable that people pick it with. */
  public Optional<String> variable() {
    Matcher matcher = VARIABLE.matcher(uid);
    return matcher.matches()
        ? Stream.of(1, 3, 4).map(matcher::group).filter(Objects::nonNull).findFirst()
        : Optional.empty();
  }

  /** As Grafana writes it; without a type where nobody told it. */
  public JsonObject json() {
    JsonObject json = type.isEmpty() ? Json.object() : Json.object().with("type", type);
    return json.with("uid", uid);
  }

  /** Whether it only calculates, so that a panel's datasource is that of its other queries. */
  public boolean isExpression() {
    return equals(EXPRESSION);
  }
}
