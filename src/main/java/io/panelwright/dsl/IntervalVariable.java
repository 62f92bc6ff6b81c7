package io.panelwright.dsl;

import io.panelwright.json.Json;

/** Spans of time. */
public final class IntervalVariable extends AnyVariable<IntervalVariable> {

  IntervalVariable(Spec spec) {
    super(spec);
  }

  @Override
  IntervalVariable with(Spec spec) {
    return new IntervalVariable(spec);
  }

  /** Also offers a span made from the time range: so many steps, but at least this long. */
  public IntervalVariable auto(int steps, String atLeast) {
    return with(
        spec()
            .with("auto", Json.of(true))
            .with("auto_count", Json.of(steps))
            .with("auto_min", Json.of(atLeast)));
  }
}
