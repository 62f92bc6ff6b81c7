package io.panelwright.dsl;

/** A panel of any kind. {@link Panels} makes them. */
public abstract class Panel {

  private final PanelSpec spec;

  Panel(PanelSpec spec) {
    this.spec = spec;
  }

  /** All that the author said of it. */
  public final PanelSpec spec() {
    return spec;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof Panel that && spec.equals(that.spec);
  }

  @Override
  public final int hashCode() {
    return spec.name().hashCode();
  }

  @Override
  public final String toString() {
    return spec.name().type() + " \"" + spec.name().title() + "\"";
  }
}
