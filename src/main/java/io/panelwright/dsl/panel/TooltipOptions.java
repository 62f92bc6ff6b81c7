package io.panelwright.dsl.panel;

/**
 * Options of panels with a tooltip.
 *
 * @param <P> the type that the methods return
 */
public interface TooltipOptions<P> extends PanelOptions<P> {

  /** Sets the tooltip. */
  default P tooltip(Tooltip tooltip) {
    return options("tooltip", tooltip.json());
  }
}
