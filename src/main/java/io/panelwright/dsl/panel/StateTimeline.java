package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** States over time, a band for each series ({@code state-timeline}). */
public final class StateTimeline extends NumericPanel<StateTimeline>
    implements AxisOptions<StateTimeline>,
        StateBandOptions<StateTimeline>,
        FillOptions<StateTimeline>,
        GapOptions<StateTimeline>,
        TimeAxisOptions<StateTimeline> {

  /** Alignments of values in their band. */
  public enum Align implements JsonEnum {
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

  /** Sets whether equal consecutive values are merged. */
  public StateTimeline mergeValues(boolean merged) {
    return option("mergeValues", Json.of(merged));
  }

  /** Sets the alignment of values in their band. */
  public StateTimeline alignValue(Align align) {
    return option("alignValue", align.json());
  }
}
