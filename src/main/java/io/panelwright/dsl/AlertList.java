package io.panelwright.dsl;

import io.panelwright.json.Json;
import java.util.List;

/** A list of alerts ({@code alertlist}). */
public final class AlertList extends AnyPanel<AlertList> {

  /** What is shown. */
  public enum View implements Word {
    LIST,
    STAT
  }

  /** In which order alerts are listed. */
  public enum Order implements Word {
    ALPHABETICAL,
    ALPHABETICAL_DESCENDING,
    IMPORTANCE,
    OLDEST_FIRST,
    NEWEST_FIRST;

    /** Grafana counts them. */
    @Override
    public Json json() {
      return Json.of(ordinal() + 1);
    }
  }

  /** States of alerts. */
  public enum State implements Word {
    FIRING("firing"),
    PENDING("pending"),
    RECOVERING("recovering"),
    NO_DATA("noData"),
    NORMAL("normal"),
    ERROR("error");

    private final String word;

    State(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  AlertList(PanelSpec spec) {
    super(spec);
  }

  @Override
  AlertList with(PanelSpec spec) {
    return new AlertList(spec);
  }

  /** The alerts, or their number. */
  public AlertList view(View view) {
    return option("viewMode", view.json());
  }

  /** Grouped by these labels instead of by rule. */
  public AlertList groupBy(String... labels) {
    return option("groupMode", Json.of("custom")).option("groupBy", Json.strings(List.of(labels)));
  }

  /** Grouped by rule; the way of a list that says nothing else. */
  public AlertList groupByRule() {
    return option("groupMode", Json.of("default"));
  }

  /** In which order alerts are listed. */
  public AlertList sort(Order order) {
    return option("sortOrder", order.json());
  }

  /** Also alerts in this state. */
  public AlertList show(State state) {
    return option("stateFilter." + state.word(), Json.of(true));
  }

  /** No alerts in this state. */
  public AlertList hide(State state) {
    return option("stateFilter." + state.word(), Json.of(false));
  }

  /** Alerts of rules in this folder only. */
  public AlertList folder(String uid, String title) {
    return option("folder", Json.object().with("title", title).with("uid", uid));
  }

  /** At most this many. */
  public AlertList maxItems(int alerts) {
    return option("maxItems", Json.of(Check.atLeast(1, alerts, "limit")));
  }

  /** Alerts of this dashboard's panels only. */
  public AlertList dashboardAlerts() {
    return option("dashboardAlerts", Json.of(true));
  }

  /** Alerts whose name contains this text. */
  public AlertList alertName(String text) {
    return option("alertName", Json.of(text));
  }

  /** Alerts whose labels match, such as {@code {severity="critical"}}. */
  public AlertList labels(String matchers) {
    return option("alertInstanceLabelFilter", Json.of(matchers));
  }

  /** Alerts of this datasource only, by its name. */
  public AlertList datasource(String name) {
    return option("datasource", Json.of(name));
  }

  /** Also rules that have no alert. */
  public AlertList showInactiveAlerts() {
    return option("showInactiveAlerts", Json.of(true));
  }
}
