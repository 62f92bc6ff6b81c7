package io.panelwright.dsl.panel;

/** A panel without options: {@code welcome} and {@code gettingstarted}. */
public final class SimplePanel extends BasePanel<SimplePanel> {

  SimplePanel(PanelSpec spec) {
    super(spec);
  }

  @Override
  SimplePanel with(PanelSpec spec) {
    return new SimplePanel(spec);
  }
}
