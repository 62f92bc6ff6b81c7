package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import java.util.List;

/** Spans of time. */
public final class IntervalVariable extends AnyVariable<IntervalVariable> {

  IntervalVariable(Spec spec) {
    super(spec);
  }

  @Override
  IntervalVariable with(Spec spec) {
    return new IntervalVariable(spec);
  }

  /** What is picked when the dashboard opens. */
  public IntervalVariable preset(String span) {
    List<Json> options =
        settings()
            .array("options")
            .objects()
            .<Json>map(o -> o.with("selected", o.string("value").filter(span::equals).isPresent()))
            .toList();
    return with(
        spec()
            .with("current", Variable.choice(span, span))
            .with("options", new JsonArray(options)));
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
