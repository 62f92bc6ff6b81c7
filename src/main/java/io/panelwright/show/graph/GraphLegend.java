package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.DisplayLegend;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.reduce.Reducers;
import io.panelwright.show.value.DisplayValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the legend of a panel. */
final class GraphLegend {

  /** Reducers whose results are counts, not values in the field's unit. */
  private static final Set<String> COUNTS = Set.of("count", "changeCount", "distinctCount");

  private static final String NAME = "Name";

  private final JsonObject options;
  private final PanelArea area;

  /**
   * A legend.
   *
   * @param options the panel's {@code options.legend}
   */
  GraphLegend(JsonObject options, PanelArea area) {
    this.options = options;
    this.area = area;
  }

  boolean isHidden() {
    boolean off = options.has("showLegend") && !options.isTrue("showLegend");
    return off || mode().equals("hidden");
  }

  boolean isTable() {
    return mode().equals("table");
  }

  boolean isOnTheRight() {
    return options.string("placement").orElse("bottom").equals("right");
  }

  private String mode() {
    return options.string("displayMode").orElse("list");
  }

  private List<String> calculations() {
    return options.array("calcs").strings().filter(id -> Reducers.find(id).isPresent()).toList();
  }

  /** The entry of a series. */
  LegendItem item(GraphField field, String color, boolean rightAxis) {
    return new LegendItem(field.name(), color, values(field.field()), rightAxis);
  }

  private List<DisplayValue> values(DataField field) {
    List<String> calculations = calculations();
    if (calculations.isEmpty()) {
      return List.of();
    }
    Map<String, Cell> results = Reducers.reduceAll(calculations, field);
    SeriesDisplay display = SeriesDisplay.of(field, area);
    List<DisplayValue> values = new ArrayList<>();
    for (String id : calculations) {
      values.add(displayOf(id, field, display).display(results.get(id)));
    }
    return values;
  }

  private SeriesDisplay displayOf(String id, DataField field, SeriesDisplay display) {
    if (COUNTS.contains(id)) {
      return SeriesDisplay.inUnit(field, "none", area);
    }
    return id.equals("diffperc") ? SeriesDisplay.inUnit(field, "percent", area) : display;
  }

  /** The legend with the entries of series, in their order. */
  DisplayLegend of(List<LegendItem> items) {
    return withColumns(calculations().stream().map(Reducers::name).toList(), items);
  }

  /** A legend with given columns. */
  DisplayLegend withColumns(List<String> columns, List<LegendItem> items) {
    if (isHidden() || items.isEmpty()) {
      return DisplayLegend.HIDDEN;
    }
    List<LegendItem> ordered = ordered(columns, items);
    LegendSize size =
        LegendSize.of(options, isTable(), isOnTheRight(), columns, ordered, area.size());
    int width = isOnTheRight() ? (int) Math.ceil(size.width()) : area.size().width();
    int height = isOnTheRight() ? area.size().height() : (int) Math.ceil(size.height());
    return new DisplayLegend(
        isTable() ? "table" : "list",
        isOnTheRight() ? "right" : "bottom",
        columns,
        ordered,
        size.visibleEntries(),
        new PixelSize(width, height));
  }

  /** The entries as the legend orders them: a table sorts, a list at the bottom splits by axis. */
  private List<LegendItem> ordered(List<String> columns, List<LegendItem> items) {
    if (isTable()) {
      return sorted(columns, items);
    }
    return isOnTheRight()
        ? items
        : Stream.concat(
                items.stream().filter(item -> !item.rightAxis()),
                items.stream().filter(LegendItem::rightAxis))
            .toList();
  }

  private List<LegendItem> sorted(List<String> columns, List<LegendItem> items) {
    String key = options.string("sortBy").orElse("");
    int column = columns.indexOf(key);
    Comparator<LegendItem> order;
    if (key.equals(NAME)) {
      order = Comparator.comparing(LegendItem::name, LegendNameOrder.INSTANCE);
    } else if (column >= 0) {
      order = Comparator.comparingDouble(item -> sortValue(item.values().get(column)));
    } else {
      return items;
    }
    return items.stream().sorted(options.isTrue("sortDesc") ? order.reversed() : order).toList();
  }

  private static double sortValue(DisplayValue value) {
    return Double.isNaN(value.numeric()) ? Double.NEGATIVE_INFINITY : value.numeric();
  }
}
