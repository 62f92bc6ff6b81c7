package io.panelwright.preview;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.*;
import java.util.ArrayList;
import java.util.List;

/** The texts of the display model that a panel of the page has to contain. */
final class ExpectedTexts {

  private ExpectedTexts() {}

  /** The texts that are visible at once. */
  static List<String> of(PanelContent content) {
    List<String> texts = new ArrayList<>();
    if (content instanceof Stats stats) {
      stats.tiles().forEach(tile -> add(texts, tile.title(), tile.text()));
    } else if (content instanceof Gauges gauges) {
      gauges
          .dials()
          .forEach(dial -> add(texts, dial.title(), dial.text(), dial.minText(), dial.maxText()));
    } else if (content instanceof BarGauges bars) {
      bars.bars().forEach(bar -> add(texts, bar.title(), bar.text()));
    } else if (content instanceof Table table) {
      table.columns().forEach(column -> add(texts, column.title()));
      table.rows().get(0).forEach(cell -> add(texts, cell.text()));
      texts.addAll(table.footer());
    } else if (content instanceof Graph graph) {
      addLegend(texts, graph.legend());
      if (graph.x().kind() == AxisKind.CATEGORY) {
        // Names that do not fit are left out, except the first.
        add(texts, graph.x().ticks().get(0).text());
      }
    } else if (content instanceof Text text) {
      add(
          texts,
          switch (text.mode()) {
            case MARKDOWN -> "Bold and code";
            case HTML -> "Red";
            case CODE -> text.text();
          });
    } else if (content instanceof StateRows rows) {
      rows.rows().forEach(row -> add(texts, row.name()));
      rows.rows().forEach(row -> row.bands().forEach(band -> add(texts, band.text())));
      addLegend(texts, rows.legend());
    } else if (content instanceof Pie pie) {
      pie.slices().forEach(slice -> add(texts, slice.title(), slice.shareText()));
      addLegend(texts, pie.legend());
    } else if (content instanceof Logs logs) {
      logs.lines().forEach(line -> add(texts, line.timeText(), line.level(), line.text()));
    } else if (content instanceof Message message) {
      add(texts, message.text());
    } else if (content instanceof Unsupported unsupported) {
      add(texts, unsupported.what());
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }

  /** Texts of a drawing that are in its table of values. */
  static List<String> inTable(PanelContent content) {
    List<String> texts = new ArrayList<>();
    if (content instanceof Graph graph) {
      graph.series().forEach(series -> add(texts, series.name(), series.texts().get(0).toString()));
    } else if (content instanceof Heatmap heatmap) {
      heatmap.cells().stream().limit(3).forEach(cell -> add(texts, cell.text()));
    } else if (content instanceof Pie pie) {
      pie.slices().forEach(slice -> add(texts, slice.title(), slice.text(), slice.shareText()));
    } else if (content instanceof StateRows rows) {
      rows.rows().forEach(row -> row.bands().forEach(band -> add(texts, row.name(), band.text())));
    }
    return texts;
  }

  private static void addLegend(List<String> texts, DisplayLegend legend) {
    for (LegendItem item :
        legend.mode().equals("hidden") ? List.<LegendItem>of() : legend.items()) {
      add(texts, item.name());
      item.values().forEach(value -> add(texts, value.text()));
    }
  }

  private static void add(List<String> texts, String... more) {
    texts.addAll(List.of(more));
  }
}
