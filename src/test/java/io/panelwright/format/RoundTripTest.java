package io.panelwright.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.assembly.Assembly;
import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.FeatureDashboards;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.ExampleTeam;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written as v2 and read again is the classic dashboard, but for what is listed here. */
class RoundTripTest {

  /**
   * What differs on the way through v2.
   *
   * @param reason why it may
   * @param away makes both sides the same
   */
  private record Difference(String reason, UnaryOperator<JsonObject> away) {}

  private static final JsonObject MIXED = DatasourceRef.MIXED.json();
  private static final JsonObject EXPRESSION = DatasourceRef.of("__expr__", "__expr__").json();

  private static final List<Difference> DIFFERENCES =
      List.of(
          new Difference("v2 has no ids of rows", panels(RoundTripTest::withoutRowId)),
          new Difference("a row in a tab is named after both", panels(RoundTripTest::withoutTab)),
          new Difference(
              "the view lists the variables of conditions",
              dashboard -> dashboard.without("conditionalRendering")),
          new Difference(
              "only the classic format has gnetId, which is reported",
              dashboard -> dashboard.without("gnetId")),
          new Difference(
              "Grafana queries the panel's datasource unless it is Mixed; v2 has no panel datasource",
              panels(RoundTripTest::askingWhatGrafanaAsks)),
          new Difference(
              "explicit defaults are not read", variables(RoundTripTest::withoutTheUsual)),
          new Difference(
              "Grafana leaves out empty lists of field options in v2",
              panels(RoundTripTest::withoutEmptyMappings)));

  private static final List<Dashboard> DASHBOARDS =
      Stream.of(FeatureDashboards.dashboards(), List.of(ExampleTeam.wholeDashboard()))
          .flatMap(List::stream)
          .toList();

  private static final List<Sides> SIDES = DASHBOARDS.stream().map(Sides::of).toList();

  @Test
  void v2_is_read_as_the_classic_dashboard() {
    for (Sides sides : SIDES) {
      Sides alike = sides.without(DIFFERENCES);
      // Texts are made for people only.
      if (!alike.areEqual()) {
        assertThat(JsonWriter.pretty(alike.read)).isEqualTo(JsonWriter.pretty(alike.assembled));
      }
    }
  }

  @Test
  void each_difference_is_still_one() {
    for (Difference left : DIFFERENCES) {
      List<Difference> others = DIFFERENCES.stream().filter(other -> other != left).toList();
      assertThat(SIDES).as(left.reason).anyMatch(sides -> !sides.without(others).areEqual());
    }
  }

  /** The classic dashboard, and what is read when it was written as v2. */
  private record Sides(JsonObject assembled, JsonObject read) {

    static Sides of(Dashboard dashboard) {
      Assembly assembly = Assembler.assemble(dashboard, Profile.GRAFANA_13_2);
      String text = DashboardFormat.V2.write(dashboard, assembly).text();
      DashboardFile.ReadResult reading = DashboardFile.read("f.json", text);
      assertThat(reading.findings()).isEmpty();
      return new Sides(
          CanonicalJson.canonicalize(assembly.document()).json(),
          CanonicalJson.canonicalize(reading.file().orElseThrow().document()).json());
    }

    Sides without(List<Difference> differences) {
      Sides left = this;
      for (Difference difference : differences) {
        left = new Sides(difference.away.apply(left.assembled), difference.away.apply(left.read));
      }
      return left;
    }

    boolean areEqual() {
      return assembled.equals(read);
    }
  }

  private static UnaryOperator<JsonObject> panels(UnaryOperator<JsonObject> change) {
    return dashboard ->
        each(dashboard, "panels", panel -> each(change.apply(panel), "panels", change));
  }

  private static UnaryOperator<JsonObject> variables(UnaryOperator<JsonObject> change) {
    return dashboard ->
        dashboard.with("templating", each(dashboard.object("templating"), "list", change));
  }

  private static JsonObject withoutTheUsual(JsonObject variable) {
    boolean grouping = variable.string("type").orElse("").equals("groupby");
    JsonObject plain = without(variable, "allowCustomValue", Json.of(true));
    JsonObject plainer = without(plain, "sort", Json.of(0));
    return grouping ? without(plainer, "multi", Json.of(true)) : plainer;
  }

  private static JsonObject without(JsonObject object, String key, Json value) {
    return object.get(key).filter(value::equals).isPresent() ? object.without(key) : object;
  }

  private static JsonObject each(JsonObject holder, String key, UnaryOperator<JsonObject> change) {
    return holder.has(key)
        ? holder.with(
            key, new JsonArray(holder.array(key).objects().<Json>map(change::apply).toList()))
        : holder;
  }

  private static JsonObject withoutRowId(JsonObject panel) {
    return isRow(panel) ? panel.without("id") : panel;
  }

  private static JsonObject withoutTab(JsonObject panel) {
    String title = panel.string("title").orElse("");
    return isRow(panel) ? panel.with("title", title.replaceFirst("^Tab / ", "")) : panel;
  }

  private static boolean isRow(JsonObject panel) {
    return panel.string("type").orElse("").equals("row");
  }

  private static JsonObject askingWhatGrafanaAsks(JsonObject panel) {
    JsonObject own = panel.object("datasource");
    JsonObject asking =
        own.equals(MIXED)
            ? panel
            : each(
                panel,
                "targets",
                target ->
                    target.object("datasource").equals(EXPRESSION)
                        ? target
                        : target.with("datasource", own));
    return panel.array("targets").isEmpty() ? panel.without("datasource") : named(asking);
  }

  /** With the datasource that all its queries ask, expressions aside. */
  private static JsonObject named(JsonObject panel) {
    Set<Json> asked = new LinkedHashSet<>();
    panel.array("targets").objects().forEach(target -> asked.add(target.object("datasource")));
    if (asked.size() > 1) {
      asked.remove(EXPRESSION);
    }
    return panel.with("datasource", asked.size() == 1 ? asked.iterator().next() : MIXED);
  }

  private static JsonObject withoutEmptyMappings(JsonObject panel) {
    JsonObject defaults = panel.object("fieldConfig").object("defaults");
    return defaults.has("mappings") && defaults.array("mappings").isEmpty()
        ? panel.withAt("fieldConfig.defaults", defaults.without("mappings"))
        : panel;
  }
}
