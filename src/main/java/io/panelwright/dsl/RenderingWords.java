package io.panelwright.dsl;

import java.util.List;

/**
 * The words of what can be shown or hidden; the classic form of dashboards has none of them.
 *
 * @param <T> what is shown or hidden
 */
public interface RenderingWords<T> {

  /** Shown as this says. */
  T rendering(ConditionalRendering rendering);

  /** Shown while all of these hold. */
  default T showWhen(RenderingCondition... conditions) {
    return rendering(new ConditionalRendering(true, true, List.of(conditions)));
  }

  /** Shown while one of these holds. */
  default T showWhenAny(RenderingCondition... conditions) {
    return rendering(new ConditionalRendering(true, false, List.of(conditions)));
  }

  /** Hidden while all of these hold. */
  default T hideWhen(RenderingCondition... conditions) {
    return rendering(new ConditionalRendering(false, true, List.of(conditions)));
  }

  /** Hidden while one of these holds. */
  default T hideWhenAny(RenderingCondition... conditions) {
    return rendering(new ConditionalRendering(false, false, List.of(conditions)));
  }
}
