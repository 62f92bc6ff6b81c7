package io.panelwright.dsl;

/**
 * The words of panels that show numbers.
 *
 * @param <P> the kind of panel
 */
public abstract class NumberPanel<P> extends FieldPanel<P> implements FieldWords<P> {

  NumberPanel(PanelSpec spec) {
    super(spec);
  }
}
