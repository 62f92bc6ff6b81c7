package io.panelwright.dsl;

import io.panelwright.json.Json;

/** What a panel is given; for those who write panels ({@code debug}). */
public final class Debug extends NumberPanel<Debug> {

  /** What is shown. */
  public enum Mode implements Word {
    CURSOR("cursor"),
    EVENTS("events"),
    RENDER("render"),
    STATE("State"),
    THROW_ERROR("ThrowError");

    private final String word;

    Mode(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  Debug(PanelSpec spec) {
    super(spec);
  }

  @Override
  Debug with(PanelSpec spec) {
    return new Debug(spec);
  }

  /** What is shown. */
  public Debug mode(Mode mode) {
    return option("mode", mode.json());
  }

  /** Whether drawing is counted. */
  public Debug countRenders(boolean counted) {
    return option("counters.render", Json.of(counted));
  }

  /** Whether new data is counted. */
  public Debug countDataChanges(boolean counted) {
    return option("counters.dataChanged", Json.of(counted));
  }

  /** Whether data of another form is counted. */
  public Debug countSchemaChanges(boolean counted) {
    return option("counters.schemaChanged", Json.of(counted));
  }

  /** Which part of the state is shown. */
  public Debug stateView(String view) {
    return option("stateView", Json.of(view));
  }

  /** Of which dashboard the state is shown. */
  public Debug dashboardUid(String uid) {
    return option("dashboardUID", Json.of(uid));
  }
}
