package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** The data and state of a panel, for plugin developers ({@code debug}). */
public final class Debug extends NumericPanel<Debug> {

  /** Kinds of debug output. */
  public enum Mode implements JsonEnum {
    CURSOR("cursor"),
    EVENTS("events"),
    RENDER("render"),
    STATE("State"),
    THROW_ERROR("ThrowError");

    private final String id;

    Mode(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  Debug(PanelSpec spec) {
    super(spec);
  }

  @Override
  Debug with(PanelSpec spec) {
    return new Debug(spec);
  }

  /** Sets the debug output. */
  public Debug mode(Mode mode) {
    return option("mode", mode.json());
  }

  /** Sets whether renders are counted. */
  public Debug countRenders(boolean enabled) {
    return option("counters.render", Json.of(enabled));
  }

  /** Sets whether data changes are counted. */
  public Debug countDataChanges(boolean enabled) {
    return option("counters.dataChanged", Json.of(enabled));
  }

  /** Sets whether schema changes of the data are counted. */
  public Debug countSchemaChanges(boolean enabled) {
    return option("counters.schemaChanged", Json.of(enabled));
  }

  /** Sets the part of the state that is shown. */
  public Debug stateView(String view) {
    return option("stateView", Json.of(view));
  }

  /** Sets the dashboard whose state is shown. */
  public Debug dashboardUid(String uid) {
    return option("dashboardUID", Json.of(uid));
  }
}
