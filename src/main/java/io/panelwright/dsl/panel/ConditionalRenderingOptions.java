package io.panelwright.dsl.panel;

import java.util.List;

/**
 * Options of elements that can be shown or hidden; the classic format has no equivalent.
 *
 * @param <T> the type that the methods return
 */
public interface ConditionalRenderingOptions<T> {

  /** Sets when the element is shown. */
  T rendering(ConditionalRendering rendering);

  /** Shows the element while all of these conditions hold. */
  default T showWhen(RenderingCondition... conditions) {
    return rendering(new ConditionalRendering(true, true, List.of(conditions)));
  }

  /** Shows the element while one of these conditions holds. */
  default T showWhenAny(RenderingCondition... conditions) {
    return rendering(new ConditionalRendering(true, false, List.of(conditions)));
  }

  /** Hides the element while all of these conditions hold. */
  default T hideWhen(RenderingCondition... conditions) {
    return rendering(new ConditionalRendering(false, true, List.of(conditions)));
  }

  /** Hides the element while one of these conditions holds. */
  default T hideWhenAny(RenderingCondition... conditions) {
    return rendering(new ConditionalRendering(false, false, List.of(conditions)));
  }
}
