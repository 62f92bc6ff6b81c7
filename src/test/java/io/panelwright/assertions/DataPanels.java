package io.panelwright.assertions;

import static io.panelwright.dsl.field.ColorMode.fixed;
import static io.panelwright.dsl.field.FieldMatcher.byName;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.stateTimeline;
import static io.panelwright.dsl.panel.Panels.table;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static io.panelwright.dsl.transform.Transformations.organize;

import io.panelwright.dsl.Shop;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.TableCell;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.Stat;
import java.util.List;

/** The panels and series of tests with data. */
final class DataPanels {

  static final String UP = "up{job=\"cart\"}";

  static final String ORDERS = "60 * sum by (result) (rate(shop_orders_total[1m]))";

  static final List<String> TWO_RESULTS =
      List.of(
          "shop_orders_total{result=\"paid\"} 0+33x40",
          "shop_orders_total{result=\"declined\"} 0+3x40");

  static Stat state() {
    return stat("Cart", Units.NUMBER, Shop.CHECKOUT.query("max(" + UP + ")").instant())
        .mappings(
            Mapping.value(1, "UP").color(Color.GREEN), Mapping.value(0, "DOWN").color(Color.RED))
        .colorTarget(Stat.ColorTarget.BACKGROUND_SOLID);
  }

  static Panel orders() {
    return timeseries(
            "Orders", Units.COUNTS_PER_MINUTE, Shop.CHECKOUT.query(ORDERS).legend("{{result}}"))
        .overrides(override(byName("paid")).color(fixed(Color.GREEN)));
  }

  static Panel ratio() {
    return timeseries("Share", Units.RATIO, Shop.CHECKOUT.query("share").legend("share"))
        .min(0)
        .max(1);
  }

  static Panel targets() {
    return table("Targets", Units.NUMBER, Shop.CHECKOUT.query("up").instant().table())
        .transform(
            organize().hide("Time", "__name__").order("job", "Value").rename("Value", "state"))
        .overrides(
            override(byName("state"))
                .mappings(
                    Mapping.value(1, "UP").color(Color.GREEN),
                    Mapping.value(0, "DOWN").color(Color.RED))
                .cell(TableCell.coloredBackground()))
        .sortBy("job", false);
  }

  static Panel timeline() {
    return stateTimeline("States", Units.NUMBER, Shop.CHECKOUT.query("up").legend("{{job}}"))
        .mappings(
            Mapping.value(1, "UP").color(Color.GREEN), Mapping.value(0, "DOWN").color(Color.RED))
        .mergeValues(false);
  }

  static String[] twoResults() {
    return TWO_RESULTS.toArray(String[]::new);
  }

  private DataPanels() {}
}
