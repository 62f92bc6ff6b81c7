package io.panelwright.dsl.panel;

/**
 * Options of panels that show numbers.
 *
 * @param <P> the type of the panel
 */
public abstract class NumericPanel<P> extends FieldPanel<P> implements ThresholdOptions<P> {

  NumericPanel(PanelSpec spec) {
    super(spec);
  }
}
