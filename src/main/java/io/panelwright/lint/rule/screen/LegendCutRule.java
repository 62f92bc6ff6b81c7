package io.panelwright.lint.rule.screen;

import io.panelwright.dashboard.GridPos;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonString;
import io.panelwright.lint.DashboardQuery;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import io.panelwright.show.graph.LegendSize;
import io.panelwright.show.layout.PanelArea;
import io.panelwright.show.model.PanelContent.LegendItem;
import io.panelwright.show.model.PixelSize;
import io.panelwright.show.value.DisplayValue;
import io.panelwright.show.value.FormattedValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reports legends and bar gauges that do not show all series that the contract declares. */
final class LegendCutRule implements Rule {

  private static final RuleMetadata RULE =
      RuleMetadata.warning(
          "legend-cut",
          "the legend or the bars do not show all series",
          """
          At the bottom, a legend has at most 35 % of the height of the graph; the entries that do
          not fit need scrolling, and an operator does not see that they exist. The rule counts the
          series that a panel has at least: by the queries, and by labels whose values the contract
          lists. Place the legend on the right, use a list instead of a table, or make the panel
          taller. A bar of a bar gauge needs 26 pixels.
          """,
          Example.panel(graph("bottom")),
          Example.panel(graph("right")));

  private static final int MIN_BAR = 16;
  private static final int BAR_GAP = 10;
  private static final DisplayValue VALUE =
      new DisplayValue(
          FormattedValue.of("100"),
          100,
          Optional.empty(),
          OptionalDouble.empty(),
          Optional.empty());

  private static String graph(String placement) {
    return """
        {"gridPos": {"h": 6, "w": 12, "x": 0, "y": 0},
          "options": {"legend": {"showLegend": true, "displayMode": "table",
            "placement": "%s", "calcs": ["lastNotNull"]}},
          "targets": [{"refId": "A", "legendFormat": "{{result}}",
            "expr": "sum by (result) (rate(shop_orders_total[5m]))"}],
          "fieldConfig": {"overrides": [], "defaults": {"unit": "ops", "noValue": "no orders"}}}
        """
        .formatted(placement);
  }

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    names(context)
        .forEach(
            (panel, names) -> {
              if (names.size() > 1 && panel.view().gridPos().isPresent()) {
                check(panel, names, panel.view().gridPos().get(), reporter);
              }
            });
  }

  private void check(
      LocatedPanel panel, List<String> names, GridPos place, ViolationReporter reporter) {
    JsonObject options = panel.view().json().object("options");
    switch (panel.view().type()) {
      case "timeseries" -> checkLegend(panel, options.object("legend"), names, place, reporter);
      case "bargauge" -> checkBars(panel, options, names, place, reporter);
      default -> {}
    }
  }

  private void checkLegend(
      LocatedPanel panel,
      JsonObject legend,
      List<String> names,
      GridPos place,
      ViolationReporter reporter) {
    String mode = legend.string("displayMode").orElse("list");
    if (mode.equals("hidden") || legend.get("showLegend").equals(Optional.of(Json.of(false)))) {
      return;
    }
    int visible = Integer.MAX_VALUE;
    for (BrowserWidth browser : BrowserWidth.values()) {
      visible =
          Math.min(visible, visible(panel, legend, mode, names, inside(browser, panel, place)));
    }
    if (visible < names.size()) {
      boolean right = legend.string("placement").orElse("bottom").equals("right");
      reporter.add(
          ViolationReporter.violation(
              this,
              panel.location().at("options", "legend"),
              "the legend shows " + visible + " of at least " + names.size() + " series",
              right ? "make the panel taller" : "place it on the right, or make the panel taller"));
    }
  }

  private static int visible(
      LocatedPanel panel, JsonObject legend, String mode, List<String> names, PixelSize inside) {
    List<String> columns =
        legend.array("calcs").items().stream()
            .filter(JsonString.class::isInstance)
            .map(calc -> ((JsonString) calc).value())
            .toList();
    List<DisplayValue> values = columns.stream().map(column -> VALUE).toList();
    List<LegendItem> items =
        names.stream().map(name -> new LegendItem(name, "", values, false)).toList();
    boolean right = legend.string("placement").orElse("bottom").equals("right");
    return LegendSize.of(legend, mode.equals("table"), right, columns, items, inside)
        .visibleEntries();
  }

  private void checkBars(
      LocatedPanel panel,
      JsonObject options,
      List<String> names,
      GridPos place,
      ViolationReporter reporter) {
    if (!options.string("orientation").orElse("auto").equals("horizontal")) {
      return;
    }
    boolean manual = options.string("sizing").orElse("auto").equals("manual");
    double bar = manual ? FieldNumber.of(options, "minVizHeight").orElse(MIN_BAR) : MIN_BAR;
    int height = inside(BrowserWidth.NARROW, panel, place).height();
    int fitting = (int) ((height + BAR_GAP) / (bar + BAR_GAP));
    if (fitting < names.size()) {
      reporter.add(
          ViolationReporter.violation(
              this,
              panel.location().at("gridPos", "h"),
              "the panel has room for " + fitting + " of at least " + names.size() + " bars",
              "make the panel taller"));
    }
  }

  private static PixelSize inside(BrowserWidth browser, LocatedPanel panel, GridPos place) {
    PixelSize size = new PixelSize(browser.panelWidth(place), BrowserWidth.panelHeight(place));
    return PanelArea.inside(size, !panel.view().title().isBlank());
  }

  /** The names of the series of each panel, from all of its queries. */
  private static Map<LocatedPanel, List<String>> names(LintContext context) {
    Map<JsonPointer, LocatedPanel> panels = new LinkedHashMap<>();
    Map<JsonPointer, List<String>> names = new LinkedHashMap<>();
    for (DashboardQuery query : context.queries()) {
      if (query.panel().isPresent()
          && query.target().filter(target -> !target.view().isHidden()).isPresent()) {
        JsonPointer pointer = query.panel().get().location().pointer();
        panels.putIfAbsent(pointer, query.panel().get());
        names
            .computeIfAbsent(pointer, p -> new ArrayList<>())
            .addAll(SeriesNames.of(query, context.contract()));
      }
    }
    Map<LocatedPanel, List<String>> byPanel = new LinkedHashMap<>();
    panels.forEach((pointer, panel) -> byPanel.put(panel, names.get(pointer)));
    return byPanel;
  }
}
