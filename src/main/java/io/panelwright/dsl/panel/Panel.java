package io.panelwright.dsl.panel;

/** A panel of any type; created by {@link Panels}. */
public abstract class Panel {

  private final PanelSpec spec;

  Panel(PanelSpec spec) {
    this.spec = spec;
  }

  /** The author's settings of the panel. */
  public final PanelSpec spec() {
    return spec;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Panel that && spec.equals(that.spec);
  }

  @Override
  public final int hashCode() {
    return spec.identity().hashCode();
  }

  @Override
  public final String toString() {
    return spec.identity().type() + " \"" + spec.identity().title() + "\"";
  }
}
