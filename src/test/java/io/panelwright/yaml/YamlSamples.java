package io.panelwright.yaml;

import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.Panels.libraryPanel;
import static io.panelwright.dsl.panel.Panels.logs;
import static io.panelwright.dsl.panel.Panels.pluginPanel;
import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.table;
import static io.panelwright.dsl.panel.Panels.text;
import static io.panelwright.dsl.panel.Panels.timeseries;
import static io.panelwright.dsl.panel.RenderingCondition.hasData;
import static io.panelwright.dsl.panel.RenderingCondition.timeRangeUpTo;
import static io.panelwright.dsl.panel.RenderingCondition.variableEquals;

import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Shop;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.ColorMode;
import io.panelwright.dsl.field.DataLink;
import io.panelwright.dsl.field.FieldMatcher;
import io.panelwright.dsl.field.FrameMatcher;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.Reducer;
import io.panelwright.dsl.field.Thresholds;
import io.panelwright.dsl.field.Unit;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelLink;
import io.panelwright.dsl.query.Expression;
import io.panelwright.dsl.query.GenericDatasource;
import io.panelwright.dsl.query.Loki;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.query.PanelResultQuery;
import io.panelwright.dsl.transform.Transformation;
import io.panelwright.dsl.transform.Transformations;
import io.panelwright.json.Json;
import io.panelwright.json.JsonNull;
import java.util.List;

/** Sections with every kind of setting of {@code panels.yaml}. */
final class YamlSamples {

  private YamlSamples() {}

  static Section[] sections() {
    return new Section[] {
      section("", Shop.CHECKOUT, note(), orders()).key("top").withoutHeader(),
      section("Health", Shop.CHECKOUT, up(), latency(), share()).collapsed(),
      section("External", Owner.prometheus("${prometheus}"), cpu(), logLines(), acme(), library())
          .repeat("instance")
          .tab("All: nodes")
          .autoGrid(AutoGrid.maxColumns(3).rowHeight(240))
          .hideWhenAny(variableEquals("zone", "eu"), timeRangeUpTo("6h")),
      section("Empty", Shop.PAYMENT).key("nothing-yet")
    };
  }

  private static Panel note() {
    return text("Note", "# Read me\n\nAlways: look *here* first.").height(3);
  }

  private static Panel orders() {
    return stat("", Unit.UNSET, Shop.CHECKOUT.query("up").instant())
        .key("orders")
        .description("How many orders there are.")
        .excludeRule("panel-title-missing", "the text panel beside it is its title")
        .excludeRule("panel-unit-missing", "counts: orders")
        .place(12, 0)
        .transparent()
        .noValue("on")
        .mappings(
            Mapping.value(0, "none").color(Color.RED),
            Mapping.range(1, 1.5, "1: few"),
            Mapping.special(Mapping.Special.NAN, "?").icon("question-circle"));
  }

  private static Panel up() {
    return timeseries("Up: all", Units.NUMBER, Shop.CHECKOUT.query("sum by (job) (up)"))
        .and(
            Shop.PAYMENT
                .query("up{instance=\"a:9100\"}")
                .legend("{{instance}}")
                .minStep("30s")
                .refId("P"))
        .threshold(0.5)
        .color(ColorMode.fixed(Color.of("#1f60c4")))
        .field("custom.lineWidth", Json.of(2))
        .field("custom.thresholdsStyle.mode", Json.of("line"))
        .field("min", JsonNull.NULL)
        .option("legend.calcs", Json.strings(List.of("max", "lastNotNull")))
        .option("legend.placement", Json.of("right"))
        .links(PanelLink.panelLink("Runbook", "https://example.org/?a=1").inNewTab())
        .dataLinks(DataLink.dataLink("Go", "/d/x"))
        .repeat("job", 4);
  }

  private static Panel latency() {
    String promql =
        "histogram_quantile(\n  0.95,\n  sum by (le) (rate(order_seconds_bucket[5m]))\n)";
    return timeseries("Latency", Units.SECONDS, Shop.CHECKOUT.query(promql).exemplars())
        .thresholds(Thresholds.base(Color.GREEN).step(1, Color.YELLOW).step(2.5, Color.RED))
        .overrides(
            override(FieldMatcher.byName("p95")).color(ColorMode.fixed(Color.RED)).decimals(1),
            override(FieldMatcher.byNames("a", "b: c").in(FieldMatcher.Scope.NESTED))
                .unit(Units.MILLISECONDS),
            override(FieldMatcher.byValue(Reducer.MAX, FieldMatcher.Comparison.GREATER, 5))
                .field("custom.lineStyle", Json.object().with("fill", "dash")))
        .minInterval("15s")
        .timeShift("1d")
        .cacheTimeout("60")
        .raw("options.legend.secret", Json.object().with("a", JsonNull.NULL));
  }

  private static Panel share() {
    return table(
            "Share",
            Units.PERCENT,
            Loki.datasource("logs").query("sum(rate({app=\"cart\"}[5m]))").instant().refId("A"),
            Expression.math("$A * 100").hidden(),
            GenericDatasource.datasource("acme-datasource", "acme")
                .query()
                .setting("url.path", Json.of("/"))
                .setting("limit", Json.of(5)))
        .transform(
            Transformations.organize().rename("Value #A", "Share").hide("Time"),
            Transformations.limit(10).onlyQuery("A").disabled().raw("old", Json.of("+")),
            Transformations.limit(5)
                .onlyFrames(FrameMatcher.byName("a"))
                .topic(Transformation.Topic.ANNOTATIONS));
  }

  private static Panel cpu() {
    Owner other = Owner.prometheus("prom-2");
    Owner nodes = Owner.prometheus("${prometheus}");
    return timeseries(
            "CPU",
            Unit.UNSET,
            nodes.query("rate(cpu_seconds_total[$__rate_interval])"),
            nodes
                .minimalQuery("up == 1")
                .instant(true)
                .legend("{{job}}")
                .raw("hide", Json.of(false)),
            other.query("up").legend("").builder().raw("utcOffsetSec", Json.of(0)))
        .field("unit", Json.of("cores/s"))
        .field("thresholds.steps", Json.array())
        .overrides(
            override(FieldMatcher.exceptNames("a"))
                .field("custom.hideFrom", Json.object().with("viz", true))
                .systemRef("hideSeriesFrom"));
  }

  private static Panel logLines() {
    return logs("Errors", PanelResultQuery.of("external/cpu").withTransformations())
        .width(24)
        .datasource(Loki.datasource("logs"))
        .showWhen(hasData());
  }

  private static Panel acme() {
    return pluginPanel("acme-panel", "1.2.3", "Acme", Shop.PAYMENT.query("up"))
        .datasource(GenericDatasource.untyped("acme"))
        .option("colour", Json.of("no"))
        .field("custom.deep", Json.object().with("a", Json.array()))
        .overrides(override(FieldMatcher.numeric()).field("custom.any", Json.of(true)));
  }

  private static Panel library() {
    return libraryPanel("Library", "Ours", "abc");
  }
}
