package io.panelwright.dsl.panel;

/**
 * Options of panels with a legend.
 *
 * @param <P> the type that the methods return
 */
public interface LegendOptions<P> extends PanelOptions<P> {

  /** Sets the legend. */
  default P legend(Legend legend) {
    return options("legend", legend.json());
  }
}
