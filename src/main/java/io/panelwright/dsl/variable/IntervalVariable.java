package io.panelwright.dsl.variable;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** A list of durations. */
public final class IntervalVariable extends BaseVariable<IntervalVariable> {

  IntervalVariable(Spec spec) {
    super(spec);
  }

  @Override
  IntervalVariable with(Spec spec) {
    return new IntervalVariable(spec);
  }

  /** Sets the duration that is initially selected. */
  public IntervalVariable defaultValue(String span) {
    List<Json> options =
        settings()
            .array("options")
            .objects()
            .<Json>map(o -> o.with("selected", o.string("value").filter(span::equals).isPresent()))
            .toList();
    return with(
        spec()
            .with("current", Variable.option(span, span))
            .with("options", new JsonArray(options)));
  }

  /** Initially selects the duration that {@link #auto} derives from the time range. */
  public IntervalVariable defaultAuto() {
    return defaultValue("$__auto");
  }

  /**
   * Also offers a duration derived from the time range: the range divided by {@code steps}, at
   * least {@code atLeast}.
   */
  public IntervalVariable auto(int steps, String atLeast) {
    return with(
        spec()
            .with("auto", Json.of(true))
            .with("auto_count", Json.of(steps))
            .with("auto_min", Json.of(atLeast)));
  }
}
