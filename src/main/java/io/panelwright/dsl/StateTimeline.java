package io.panelwright.dsl;

import io.panelwright.json.Json;

/** States over time, a band for each series ({@code state-timeline}). */
public final class StateTimeline extends QueryPanel<StateTimeline>
    implements LineWords<StateTimeline>, OverTimeWords<StateTimeline> {

  /** Where values stand in their band. */
  public enum Align implements Word {
    LEFT,
    CENTER,
    RIGHT
  }

  StateTimeline(PanelSpec spec) {
    super(spec);
  }

  @Override
  StateTimeline with(PanelSpec spec) {
    return new StateTimeline(spec);
  }

  /** Whether equal neighbours are one band. */
  public StateTimeline mergeValues(boolean merged) {
    return option("mergeValues", Json.of(merged));
  }

  /** When values are written into bands. */
  public StateTimeline showValue(Visibility visibility) {
    return option("showValue", visibility.json());
  }

  /** Where values stand in their band. */
  public StateTimeline alignValue(Align align) {
    return option("alignValue", align.json());
  }

  /** Height of bands, from 0 to 1 of the room there is. */
  public StateTimeline rowHeight(double share) {
    return option("rowHeight", Json.of(Check.finite(share, "row height")));
  }

  /** How many series a page has. */
  public StateTimeline perPage(int series) {
    return option("perPage", Json.of(series));
  }
}
