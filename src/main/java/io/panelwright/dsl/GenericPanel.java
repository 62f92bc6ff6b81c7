package io.panelwright.dsl;

/** A panel of a kind without words of its own. Its options are checked all the same. */
public final class GenericPanel extends NumberPanel<GenericPanel>
    implements GraphWords<GenericPanel>, TableFieldWords<GenericPanel>, XyFieldWords<GenericPanel> {

  GenericPanel(PanelSpec spec) {
    super(spec);
  }

  @Override
  GenericPanel with(PanelSpec spec) {
    return new GenericPanel(spec);
  }
}
