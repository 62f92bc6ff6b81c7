package io.panelwright.cli.show;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.BarGauges;
import io.panelwright.show.model.PanelContent.Gauges;
import io.panelwright.show.model.PanelContent.StateBand;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.show.model.PanelContent.StateText;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelDisplay;
import io.panelwright.text.AnsiStyle.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The titles of panels whose present state is red or orange (or yellow). Colors of graphs and
 * slices distinguish series and do not count.
 *
 * @param orange those of panels that are not red
 */
record StateColors(List<String> red, List<String> orange) {

  StateColors {
    red = List.copyOf(red);
    orange = List.copyOf(orange);
  }

  static StateColors of(List<PanelDisplay> panels) {
    List<String> red = new ArrayList<>();
    List<String> orange = new ArrayList<>();
    for (PanelDisplay panel : panels) {
      List<Role> roles =
          states(panel.content())
              .flatMap(state -> TextLine.role(state.stateColor()).stream())
              .toList();
      if (roles.contains(Role.ERROR)) {
        red.add(panel.title());
      } else if (roles.contains(Role.WARNING)) {
        orange.add(panel.title());
      }
    }
    return new StateColors(red, orange);
  }

  boolean areNone() {
    return red.isEmpty() && orange.isEmpty();
  }

  private static Stream<? extends StateText> states(PanelContent content) {
    if (content instanceof Stats stats) {
      return stats.tiles().stream();
    }
    if (content instanceof Gauges gauges) {
      return gauges.dials().stream();
    }
    if (content instanceof BarGauges bars) {
      return bars.bars().stream();
    }
    if (content instanceof Table table) {
      return table.rows().stream().flatMap(List::stream);
    }
    return content instanceof StateRows rows
        ? rows.rows().stream().flatMap(row -> present(row.bands(), rows.x().max()).stream())
        : Stream.empty();
  }

  /** The band that reaches the end of the axis. */
  private static Optional<StateBand> present(List<StateBand> bands, double end) {
    return bands.stream()
        .skip(Math.max(0, bands.size() - 1))
        .filter(b -> b.to() >= end)
        .findFirst();
  }
}
