package io.panelwright.dsl.panel;

/** A profile of a program's run time ({@code flamegraph}). */
public final class FlameGraph extends FieldPanel<FlameGraph> implements UnitOptions<FlameGraph> {

  FlameGraph(PanelSpec spec) {
    super(spec);
  }

  @Override
  FlameGraph with(PanelSpec spec) {
    return new FlameGraph(spec);
  }
}
