package io.panelwright.dsl;

/** A panel that stands in Grafana's library and is only referred to. */
public final class LibraryPanel extends AnyPanel<LibraryPanel> {

  LibraryPanel(PanelSpec spec) {
    super(spec);
  }

  @Override
  LibraryPanel with(PanelSpec spec) {
    return new LibraryPanel(spec);
  }
}
