package io.panelwright.dsl.query;

import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The reference to a datasource in a dashboard.
 *
 * @param type the plugin's id, such as {@code loki}
 * @param uid of the datasource, or a datasource variable: {@code ${logs}}; empty for the default
 *     datasource of the type, or its first one
 * @param binding the datasource's entry in the contract, if it has one
 */
public record DatasourceId(String type, String uid, Optional<DatasourceBinding> binding) {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(\\w+)(:\\w+)?}|\\$(\\w+)|\\[\\[(\\w+)]]");

  /** The datasource of expressions, which calculate from the results of other queries. */
  static final DatasourceId EXPRESSION = of("__expr__", "__expr__");

  /** The datasource of queries that reuse the result of another panel. */
  static final DatasourceId DASHBOARD = of("datasource", "-- Dashboard --");

  /** A datasource that is not in the contract. */
  static DatasourceId of(String type, String uid) {
    return new DatasourceId(type, uid, Optional.empty());
  }

  /** A datasource of the contract. */
  static DatasourceId of(DatasourceBinding binding) {
    return new DatasourceId(Datasource.TYPE, binding.uid(), Optional.of(binding));
  }

  /**
   * A datasource with the uid that an author wrote.
   *
   * @param uid may be a variable of the dashboard, {@code ${logs}}, {@code $logs} or {@code
   *     [[logs]]}
   */
  static DatasourceId given(String type, String uid) {
    ArgumentValidator.check(
        VARIABLE.matcher(uid).matches() || uid.matches("[^$\\s\\[][^$]*"),
        "datasource-uid-invalid",
        "datasource uid \"" + uid + "\": expected a uid or a variable such as ${logs}",
        "copy the uid from the datasource's URL in Grafana");
    return of(type, uid);
  }

  /** The datasource variable without {@code $}, if the uid is one. */
  public Optional<String> variable() {
    if (uid.indexOf('$') < 0 && !uid.startsWith("[[")) {
      return Optional.empty();
    }
    Matcher matcher = VARIABLE.matcher(uid);
    return matcher.matches()
        ? Stream.of(1, 3, 4).map(matcher::group).filter(Objects::nonNull).findFirst()
        : Optional.empty();
  }

  /** The JSON as Grafana writes it; without a type if the type is unknown, without an empty uid. */
  public JsonObject json() {
    JsonObject json = type.isEmpty() ? Json.object() : Json.object().with("type", type);
    return uid.isEmpty() ? json : json.with("uid", uid);
  }

  /** Whether this is the datasource of expressions, which a panel's own datasource ignores. */
  public boolean isExpression() {
    return equals(EXPRESSION);
  }
}
