package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;
import java.util.List;

/** A list of alerts ({@code alertlist}). */
public final class AlertList extends BasePanel<AlertList> {

  /** Kinds of views: the alerts, or their number. */
  public enum View implements JsonEnum {
    LIST,
    STAT
  }

  /** Sort orders of alerts. */
  public enum Order implements JsonEnum {
    ALPHABETICAL,
    ALPHABETICAL_DESCENDING,
    IMPORTANCE,
    OLDEST_FIRST,
    NEWEST_FIRST;

    /** The constant's position, by which Grafana's JSON identifies it. */
    @Override
    public Json json() {
      return Json.of(ordinal() + 1);
    }
  }

  /** States of alerts. */
  public enum State implements JsonEnum {
    FIRING("firing"),
    PENDING("pending"),
    RECOVERING("recovering"),
    NO_DATA("noData"),
    NORMAL("normal"),
    ERROR("error");

    private final String id;

    State(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  AlertList(PanelSpec spec) {
    super(spec);
  }

  @Override
  AlertList with(PanelSpec spec) {
    return new AlertList(spec);
  }

  /** Shows the alerts, or their number. */
  public AlertList view(View view) {
    return option("viewMode", view.json());
  }

  /** Groups alerts by these labels instead of by rule. */
  public AlertList groupBy(String... labels) {
    return option("groupMode", Json.of("custom")).option("groupBy", Json.strings(List.of(labels)));
  }

  /** Groups alerts by rule; Grafana's default. */
  public AlertList groupByRule() {
    return option("groupMode", Json.of("default"));
  }

  /** Sets the sort order of alerts. */
  public AlertList sort(Order order) {
    return option("sortOrder", order.json());
  }

  /** Also shows alerts in this state. */
  public AlertList show(State state) {
    return option("stateFilter." + state.id(), Json.of(true));
  }

  /** Hides alerts in this state. */
  public AlertList hide(State state) {
    return option("stateFilter." + state.id(), Json.of(false));
  }

  /** Shows only alerts of rules in this folder. */
  public AlertList folder(String uid, String title) {
    return option("folder", Json.object().with("title", title).with("uid", uid));
  }

  /** Limits the number of alerts. */
  public AlertList maxItems(int alerts) {
    return option("maxItems", Json.of(ArgumentValidator.requireAtLeast(1, alerts, "limit")));
  }

  /** Shows only alerts of this dashboard's panels. */
  public AlertList dashboardAlerts() {
    return option("dashboardAlerts", Json.of(true));
  }

  /** Shows only alerts whose name contains this text. */
  public AlertList alertName(String text) {
    return option("alertName", Json.of(text));
  }

  /** Shows only alerts whose labels match, such as {@code {severity="critical"}}. */
  public AlertList labels(String matchers) {
    return option("alertInstanceLabelFilter", Json.of(matchers));
  }

  /** Shows only alerts of this datasource, given by name. */
  public AlertList datasource(String name) {
    return option("datasource", Json.of(name));
  }

  /** Also shows rules without an active alert. */
  public AlertList showInactiveAlerts() {
    return option("showInactiveAlerts", Json.of(true));
  }
}
