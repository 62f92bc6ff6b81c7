package io.panelwright.dsl;

/**
 * Panels that show something at the pointer.
 *
 * @param <P> what the words return a changed copy of
 */
public interface TooltipWords<P> extends OptionWords<P> {

  /** What is shown at the pointer. */
  default P tooltip(Tooltip tooltip) {
    return options("tooltip", tooltip.json());
  }
}
