package io.panelwright.dsl.panel;

/**
 * A panel of a type without typed methods; core types are still checked against Grafana's schema.
 */
public final class GenericPanel extends NumericPanel<GenericPanel>
    implements GraphFieldOptions<GenericPanel>,
        TableFieldOptions<GenericPanel>,
        XyFieldOptions<GenericPanel> {

  GenericPanel(PanelSpec spec) {
    super(spec);
  }

  @Override
  GenericPanel with(PanelSpec spec) {
    return new GenericPanel(spec);
  }
}
