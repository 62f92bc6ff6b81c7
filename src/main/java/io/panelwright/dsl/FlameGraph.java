package io.panelwright.dsl;

/** Where a program spends its time ({@code flamegraph}). */
public final class FlameGraph extends FieldPanel<FlameGraph> implements UnitWords<FlameGraph> {

  FlameGraph(PanelSpec spec) {
    super(spec);
  }

  @Override
  FlameGraph with(PanelSpec spec) {
    return new FlameGraph(spec);
  }
}
