package io.panelwright.show.graph;

import io.panelwright.json.JsonObject;
import io.panelwright.show.field.FieldDisplay;
import io.panelwright.show.field.FieldDisplays;
import io.panelwright.show.field.ValueSettings;
import io.panelwright.show.frame.DataFrame;
import io.panelwright.show.frame.FieldType;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PanelContent.Pie;
import io.panelwright.show.model.PanelContent.PieSlice;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FormattedValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Pie charts and donuts ({@code piechart}): one slice for each value. */
final class PieGraph {

  private static final String GRAY = "#808080";
  private static final String PERCENT = "percent";

  private final JsonObject options;
  private final PanelArea area;

  private PieGraph(JsonObject options, PanelArea area) {
    this.options = options;
    this.area = area;
  }

  static PanelContent content(JsonObject panel, List<DataFrame> frames, PanelArea area) {
    JsonObject options = panel.object("options");
    List<FieldDisplay> displays =
        FieldDisplays.of(
            frames,
            panel.object("fieldConfig"),
            options.object("reduceOptions"),
            new ValueSettings(area.theme(), area.zone(), OptionalLong.of(area.nowMillis())),
            FieldDisplays.Extras.NONE,
            area.interpolate());
    if (displays.stream().noneMatch(display -> display.place().isPresent())) {
      return GraphMessage.of(panel, frames, List.of(FieldType.NUMBER));
    }
    return new PieGraph(options, area).pie(displays);
  }

  private Pie pie(List<FieldDisplay> displays) {
    List<FieldDisplay> sorted = sorted(displays);
    double total =
        sorted.stream().filter(d -> !isHidden(d, "viz")).mapToDouble(PieGraph::number).sum();
    List<PieSlice> slices =
        sorted.stream().filter(d -> !isHidden(d, "viz")).map(d -> slice(d, total)).toList();
    return new Pie(
        slices,
        options.string("pieType").orElse("pie").equals("donut"),
        options.array("displayLabels").strings().toList(),
        new GraphLegend(options.object("legend"), area)
            .withColumns(columns(), legend(sorted, total)));
  }

  private List<FieldDisplay> sorted(List<FieldDisplay> displays) {
    List<FieldDisplay> numbers =
        displays.stream().filter(display -> !Double.isNaN(display.value().numeric())).toList();
    Comparator<FieldDisplay> order = Comparator.comparingDouble(PieGraph::number);
    return switch (options.string("sort").orElse("desc")) {
      case "none" -> numbers;
      case "asc" -> numbers.stream().sorted(order).toList();
      default -> numbers.stream().sorted(order.reversed()).toList();
    };
  }

  private static double number(FieldDisplay display) {
    return display.value().numeric();
  }

  private static boolean isHidden(FieldDisplay display, String place) {
    return settings(display).hiddenIn(place);
  }

  private static FieldSettings settings(FieldDisplay display) {
    return new FieldSettings(display.place().orElseThrow().field().config());
  }

  private static PieSlice slice(FieldDisplay display, double total) {
    double share = total == 0 ? 0 : number(display) / total;
    return new PieSlice(
        display.title(),
        display.value(),
        share,
        shareText(display, share),
        display.value().color().orElse(GRAY));
  }

  /** The share in percent, with the decimals of the field or none. */
  private static String shareText(FieldDisplay display, double share) {
    int decimals = (int) settings(display).number("decimals").orElse(0);
    double percent = Double.isFinite(share) ? share * 100 : 0;
    return new BigDecimal(percent)
            .setScale(Math.max(0, Math.min(20, decimals)), RoundingMode.HALF_UP)
            .toPlainString()
        + "%";
  }

  /** The legend's {@code values}: {@code percent} and {@code value}. */
  private List<String> values() {
    return options.object("legend").array("values").strings().toList();
  }

  /** A legend with one column has no name for it. */
  private List<String> columns() {
    List<String> values = values();
    List<String> columns = new ArrayList<>();
    for (String value : values) {
      columns.add(values.size() < 2 ? "" : value.equals(PERCENT) ? "Percent" : "Value");
    }
    return columns;
  }

  private List<LegendItem> legend(List<FieldDisplay> displays, double total) {
    List<LegendItem> items = new ArrayList<>();
    for (FieldDisplay display : displays) {
      if (!isHidden(display, "legend")) {
        boolean hidden = isHidden(display, "viz");
        double share = hidden || total == 0 ? 0 : number(display) / total;
        String text = hidden ? "-" : shareText(display, share);
        List<DisplayValue> values =
            values().stream()
                .map(value -> value.equals(PERCENT) ? share(text, share) : display.value())
                .toList();
        items.add(
            new LegendItem(display.title(), display.value().color().orElse(GRAY), values, false));
      }
    }
    return items;
  }

  private static DisplayValue share(String text, double share) {
    return new DisplayValue(
        FormattedValue.of(text),
        share,
        Optional.empty(),
        OptionalDouble.of(share),
        Optional.empty());
  }
}
