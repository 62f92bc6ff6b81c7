package io.panelwright.dsl;

/**
 * Panels with a legend.
 *
 * @param <P> what the words return a changed copy of
 */
public interface LegendWords<P> extends OptionWords<P> {

  /** The legend. */
  default P legend(Legend legend) {
    return options("legend", legend.json());
  }
}
