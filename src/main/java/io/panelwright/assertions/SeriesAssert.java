package io.panelwright.assertions;

import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.Graph;
import io.panelwright.show.model.PanelContent.GraphSeries;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PanelContent.StateRow;
import io.panelwright.show.model.PanelContent.StateRows;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;

/** Assertions on a series, tile, bar, slice or row of a state timeline. */
public final class SeriesAssert {

  private final PanelDataAssert panel;
  private final ShownPanel shown;
  private final String name;

  SeriesAssert(PanelDataAssert panel, ShownPanel shown, String name) {
    this.panel = panel;
    this.shown = shown;
    this.name = name;
    List<String> names = names();
    if (!names.contains(name)) {
      throw shown.failure(
          "no series has the name \""
              + name
              + "\""
              + Suggestions.didYouMean(name, names)
              + "; names: "
              + (names.isEmpty() ? "none" : ShortList.format(names)));
    }
  }

  private List<String> names() {
    PanelContent content = shown.display().content();
    if (content instanceof Graph graph) {
      return graph.series().stream().map(GraphSeries::name).toList();
    }
    return shown.values().stream().map(ShownValue::name).distinct().toList();
  }

  /** Returns to the assertions on the panel. */
  public PanelDataAssert and() {
    return panel;
  }

  /** Verifies the text of the last value, with its unit. */
  public SeriesAssert lastText(String text) {
    String actual = last().map(ShownValue::text).orElse("no value");
    if (!actual.equals(text)) {
      throw failure("expected the last text \"" + text + "\", found \"" + actual + "\"");
    }
    return this;
  }

  /** Verifies the color of the series or of its last value: a name such as {@code red}, or CSS. */
  public SeriesAssert hasColor(String color) {
    Optional<String> actual = color();
    if (!shown.colors().matches(actual, color)) {
      throw failure(
          "expected the color "
              + shown.colors().describe(color)
              + ", found "
              + actual.map(shown.colors()::name).orElse("none"));
    }
    return this;
  }

  /** Verifies the states of the bands of a state timeline, from left to right. */
  public SeriesAssert hasBands(String... texts) {
    List<String> bands =
        shown.content(StateRows.class).rows().stream()
            .filter(row -> row.name().equals(name))
            .map(StateRow::bands)
            .flatMap(List::stream)
            .map(band -> band.value().text())
            .toList();
    if (!bands.equals(List.of(texts))) {
      throw failure(
          "expected the bands \""
              + String.join("\", \"", texts)
              + "\", found \""
              + String.join("\", \"", bands)
              + "\"");
    }
    return this;
  }

  /**
   * Verifies a calculation in the legend.
   *
   * @param column such as {@code Max} or {@code Last *}
   */
  public SeriesAssert hasLegendValue(String column, String text) {
    int index = shown.legend().columns().indexOf(column);
    if (index < 0) {
      throw failure(
          "expected the column \""
              + column
              + "\" in the legend, found "
              + shown.legend().columns());
    }
    String actual =
        shown.legend().items().stream()
            .filter(item -> item.name().equals(name))
            .map(LegendItem::values)
            .map(values -> values.get(index).text())
            .findFirst()
            .orElse("no entry");
    if (!actual.equals(text)) {
      throw failure(
          "expected \"" + text + "\" below " + column + " in the legend, found \"" + actual + "\"");
    }
    return this;
  }

  private Optional<String> color() {
    if (shown.display().content() instanceof Graph graph) {
      return graph.series().stream()
          .filter(series -> series.name().equals(name))
          .map(GraphSeries::color)
          .findFirst();
    }
    return last().flatMap(ShownValue::color);
  }

  private Optional<ShownValue> last() {
    return shown.values().stream()
        .filter(value -> value.name().equals(name))
        .reduce((first, second) -> second);
  }

  private AssertionError failure(String expectation) {
    return shown.failure("series \"" + name + "\": " + expectation);
  }
}
