package io.panelwright.dsl;

/** A panel without options: {@code welcome} and {@code gettingstarted}. */
public final class PlainPanel extends AnyPanel<PlainPanel> {

  PlainPanel(PanelSpec spec) {
    super(spec);
  }

  @Override
  PlainPanel with(PanelSpec spec) {
    return new PlainPanel(spec);
  }
}
