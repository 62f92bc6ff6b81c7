package io.panelwright.assertions;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.BarGauges;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.Gauges;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphSeries;
import io.panelwright.show.model.PanelContent.Heatmap;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PanelContent.Logs;
import io.panelwright.show.model.PanelContent.Message;
import io.panelwright.show.model.PanelContent.Pie;
import io.panelwright.show.model.PanelContent.StateBand;
import io.panelwright.show.model.PanelContent.StateRow;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.show.model.PanelContent.StateText;
import io.panelwright.show.model.PanelContent.Stats;
import io.panelwright.show.model.PanelContent.Table;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.show.model.PanelContent.Text;
import io.panelwright.show.model.PanelContent.Unsupported;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the values that a panel shows, in the order in which a reader sees them. */
final class ShownValues {

  private final List<ShownValue> values = new ArrayList<>();

  private ShownValues() {}

  static List<ShownValue> of(PanelContent content) {
    var shown = new ShownValues();
    shown.collect(content);
    return List.copyOf(shown.values);
  }

  private void collect(PanelContent content) {
    if (content instanceof Message message) {
      values.add(ShownValue.of("", message.text()));
    } else if (content instanceof Text text) {
      values.add(ShownValue.of("", text.text()));
    } else if (content instanceof Stats stats) {
      stats.tiles().forEach(tile -> add(tile.title(), tile));
    } else if (content instanceof Gauges gauges) {
      gauges.dials().forEach(dial -> add(dial.title(), dial));
    } else if (content instanceof BarGauges gauges) {
      gauges.bars().forEach(bar -> add(bar.title(), bar));
    } else if (content instanceof Table table) {
      table.rows().forEach(row -> collectRow(table, row));
    } else if (content instanceof Graph graph) {
      graph.series().forEach(this::collectSeries);
      collectLegend(graph.legend());
    } else if (content instanceof Pie pie) {
      pie.slices().forEach(slice -> add(slice.title(), slice));
      collectLegend(pie.legend());
    } else if (content instanceof StateRows rows) {
      rows.rows().forEach(row -> row.bands().forEach(band -> values.add(of(row, band))));
    } else if (content instanceof Heatmap heatmap) {
      heatmap
          .cells()
          .forEach(cell -> values.add(new ShownValue("", cell.text(), Optional.of(cell.color()))));
    } else if (content instanceof Logs logs) {
      logs.lines().forEach(line -> values.add(ShownValue.of("", line.text())));
    } else if (!(content instanceof Unsupported)) {
      throw new IllegalStateException("unknown content " + content.getClass());
    }
  }

  /** The state of a band, which has no text if the panel hides texts. */
  private static ShownValue of(StateRow row, StateBand band) {
    return new ShownValue(row.name(), band.value().text(), band.stateColor());
  }

  private void add(String name, StateText state) {
    values.add(new ShownValue(name, state.text(), state.stateColor()));
  }

  private void collectRow(Table table, List<TableCell> row) {
    for (int i = 0; i < row.size(); i++) {
      add(table.columns().get(i).title(), row.get(i));
    }
  }

  private void collectSeries(GraphSeries series) {
    if (!series.hidden().graph()) {
      lastText(series)
          .ifPresent(
              text -> values.add(new ShownValue(series.name(), text, Optional.of(series.color()))));
    }
  }

  /** The text of the last point that is not a gap. */
  static Optional<String> lastText(GraphSeries series) {
    for (int i = Math.min(series.values().length, series.texts().size()) - 1; i >= 0; i--) {
      if (!Double.isNaN(series.values()[i])) {
        return Optional.of(series.texts().get(i).toString());
      }
    }
    return Optional.empty();
  }

  private void collectLegend(DisplayLegend legend) {
    for (LegendItem item : legend.items()) {
      for (int i = 0; i < item.values().size(); i++) {
        values.add(
            new ShownValue(
                item.name() + " " + legend.columns().get(i),
                item.values().get(i).text(),
                Optional.of(item.color())));
      }
    }
  }
}
