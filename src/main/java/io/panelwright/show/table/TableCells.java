package io.panelwright.show.table;

import io.panelwright.show.field.FieldLinks;
import io.panelwright.show.field.FieldPlace;
import io.panelwright.show.field.ValueSettings;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.DisplayLink;
import io.panelwright.show.model.PanelContent.TableCell;
import io.panelwright.show.value.DisplayProcessor;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FieldScale;
import io.panelwright.show.value.FormattedValue;
import io.panelwright.show.value.ThemeColors;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The cells of a column. */
final class TableCells {

  private final DataField field;
  private final CellOptions options;
  private final DisplayProcessor display;
  private final FieldScale scale;
  private final ThemeColors colors;
  private final boolean hasLinks;
  private final FieldLinks links;

  TableCells(FieldPlace place, PanelArea area) {
    ValueSettings settings = ValueSettings.of(area.theme(), area.zone(), area.nowMillis());
    this.field = place.field();
    this.options = CellOptions.of(field);
    this.display = settings.processor(field);
    this.hasLinks = !field.config().array("links").isEmpty();
    this.links = new FieldLinks(place, settings, area.interpolate());
    this.scale = FieldScale.of(field, area.theme());
    this.colors = ThemeColors.of(area.theme());
  }

  /** Whether the background of this column fills the whole row. */
  boolean colorsRow() {
    return options.applyToRow();
  }

  TableCell cell(int row) {
    Cell cell = field.values().get(row);
    DisplayValue value = display(cell);
    List<DisplayLink> cellLinks = links(row);
    return switch (options.type()) {
      case "color-background" ->
          value
              .color()
              .map(
                  color -> cell(value, Optional.of(colors.textOn(color)), value.color(), cellLinks))
              .orElseGet(() -> cell(value, Optional.empty(), Optional.empty(), cellLinks));
      case "color-text" -> cell(value, value.color(), Optional.empty(), cellLinks);
      case "gauge" -> gauge(cell, value, cellLinks);
      default -> cell(value, Optional.empty(), Optional.empty(), cellLinks);
    };
  }

  private List<DisplayLink> links(int row) {
    return hasLinks
        ? links.ofRow(row).stream()
            .map(link -> new DisplayLink(link.title(), link.url(), link.newTab()))
            .toList()
        : List.of();
  }

  /** The text of frames in a cell, which Grafana draws as a sparkline or table, is their size. */
  private DisplayValue display(Cell cell) {
    if (cell instanceof Cell.FramesCell frames) {
      int rows = frames.frames().stream().mapToInt(DataFrame::length).sum();
      return new DisplayValue(
          FormattedValue.of(rows + (field.type() == FieldType.NESTED_FRAMES ? " rows" : " values")),
          Double.NaN,
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty());
    }
    return display.display(cell);
  }

  private TableCell gauge(Cell cell, DisplayValue value, List<DisplayLink> cellLinks) {
    if (!(cell instanceof Cell.NumberCell number) || Double.isNaN(number.value())) {
      return cell(value, Optional.empty(), Optional.empty(), cellLinks);
    }
    double share = scale.position(number.value()).percent();
    return new TableCell(
        value,
        value.color(),
        Optional.empty(),
        OptionalDouble.of(Math.max(0, Math.min(1, share))),
        cellLinks);
  }

  private static TableCell cell(
      DisplayValue value,
      Optional<String> textColor,
      Optional<String> background,
      List<DisplayLink> links) {
    return new TableCell(value, textColor, background, OptionalDouble.empty(), links);
  }

  /** A cell with the colors of another one. */
  static TableCell colored(TableCell cell, TableCell color) {
    return new TableCell(
        cell.value(), color.textColor(), color.background(), cell.percent(), cell.links());
  }
}
