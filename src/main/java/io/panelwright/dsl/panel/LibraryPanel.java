package io.panelwright.dsl.panel;

/** A reference to a panel in Grafana's library. */
public final class LibraryPanel extends BasePanel<LibraryPanel> {

  LibraryPanel(PanelSpec spec) {
    super(spec);
  }

  @Override
  LibraryPanel with(PanelSpec spec) {
    return new LibraryPanel(spec);
  }
}
