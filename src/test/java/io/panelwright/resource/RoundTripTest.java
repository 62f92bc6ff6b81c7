package io.panelwright.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assemble.Assembler;
import io.panelwright.assemble.Assembly;
import io.panelwright.document.Canonical;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DashboardFile;
import io.panelwright.document.DatasourceRef;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Everything;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.peaktrade.PeakTrade;
import io.panelwright.vocabulary.Profile;
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

  private static final String SPELLED_OUT = "v2 spells out what the classic form leaves out";

  private static final List<Difference> DIFFERENCES =
      List.of(
          new Difference("v2 has no ids of rows", panels(RoundTripTest::withoutRowId)),
          new Difference("a row in a tab is named after both", panels(RoundTripTest::withoutTab)),
          new Difference(
              "the view tells which variables conditions ask for",
              dashboard -> dashboard.without("conditionalRendering")),
          new Difference(
              "only the classic form knows grafana.com's number, which is told",
              dashboard -> dashboard.without("gnetId")),
          new Difference(
              "v2 has datasources of queries only, which is told",
              panels(RoundTripTest::askingWhatItsQueriesAsk)),
          new Difference(
              "Grafana leaves out empty lists of field options in v2",
              panels(RoundTripTest::withoutEmptyMappings)),
          new Difference(
              SPELLED_OUT, dashboard -> without(dashboard, Json.object().with("liveNow", false))),
          new Difference(SPELLED_OUT, RoundTripTest::withoutPickerDefaults),
          new Difference(
              SPELLED_OUT, dashboard -> without(dashboard, Json.object().with("weekStart", ""))),
          new Difference(
              SPELLED_OUT,
              panels(
                  panel ->
                      without(
                          panel,
                          Json.object()
                              .with("description", "")
                              .with("links", Json.array())
                              .with("targets", Json.array())
                              .with("transformations", Json.array())))),
          new Difference(
              SPELLED_OUT,
              panels(
                  panel ->
                      each(
                          panel,
                          "targets",
                          target -> without(target, Json.object().with("hide", false))))),
          new Difference(
              SPELLED_OUT,
              variables(
                  variable ->
                      without(
                          variable,
                          Json.object()
                              .with("allowCustomValue", true)
                              .with("defaultKeys", Json.array())
                              .with("hide", 0)
                              .with("includeAll", false)
                              .with("skipUrlSync", false)
                              .with("sort", 0)))),
          new Difference(SPELLED_OUT, variables(RoundTripTest::withoutMulti)));

  private static final List<Dashboard> DASHBOARDS =
      Stream.concat(Everything.dashboards().stream(), new PeakTrade().dashboards().stream())
          .toList();

  private static final List<Sides> SIDES = DASHBOARDS.stream().map(Sides::of).toList();

  @Test
  void v2_is_read_as_the_classic_dashboard() {
    for (Sides sides : SIDES) {
      assertThat(alike(sides.read, DIFFERENCES)).isEqualTo(alike(sides.assembled, DIFFERENCES));
    }
  }

  @Test
  void each_difference_is_still_one() {
    for (Difference left : DIFFERENCES) {
      List<Difference> others = DIFFERENCES.stream().filter(other -> other != left).toList();
      assertThat(SIDES)
          .as(left.reason)
          .anyMatch(sides -> !alike(sides.read, others).equals(alike(sides.assembled, others)));
    }
  }

  /** The classic dashboard, and what is read when it was written as v2. */
  private record Sides(DashboardDocument assembled, DashboardDocument read) {

    static Sides of(Dashboard dashboard) {
      Assembly assembly = Assembler.assemble(dashboard, Profile.GRAFANA_13_2);
      String text = OutputForm.V2.write(dashboard, assembly).text();
      DashboardFile.Reading reading = DashboardFile.read("f.json", text);
      assertThat(reading.findings()).isEmpty();
      return new Sides(assembly.document(), reading.file().orElseThrow().document());
    }
  }

  private static String alike(DashboardDocument document, List<Difference> differences) {
    JsonObject json = Canonical.of(document).json();
    for (Difference difference : differences) {
      json = difference.away.apply(json);
    }
    return new DashboardDocument(json).text();
  }

  private static UnaryOperator<JsonObject> panels(UnaryOperator<JsonObject> change) {
    return dashboard ->
        each(dashboard, "panels", panel -> each(change.apply(panel), "panels", change));
  }

  private static UnaryOperator<JsonObject> variables(UnaryOperator<JsonObject> change) {
    return dashboard ->
        dashboard.with("templating", each(dashboard.object("templating"), "list", change));
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

  private static JsonObject askingWhatItsQueriesAsk(JsonObject panel) {
    Set<Json> asked = new LinkedHashSet<>();
    panel.array("targets").objects().forEach(target -> asked.add(target.object("datasource")));
    if (asked.size() > 1) {
      asked.remove(DatasourceRef.of("__expr__", "__expr__").json());
    }
    Json mixed = DatasourceRef.MIXED.json();
    return asked.isEmpty()
        ? panel.without("datasource")
        : panel.with("datasource", asked.size() == 1 ? asked.iterator().next() : mixed);
  }

  private static JsonObject withoutEmptyMappings(JsonObject panel) {
    JsonObject defaults = panel.object("fieldConfig").object("defaults");
    return defaults.has("mappings") && defaults.array("mappings").isEmpty()
        ? panel.withAt("fieldConfig.defaults", defaults.without("mappings"))
        : panel;
  }

  private static JsonObject withoutPickerDefaults(JsonObject dashboard) {
    JsonObject defaults =
        Json.object()
            .with("hidden", false)
            .with(
                "refresh_intervals",
                Json.strings(
                    List.of("5s", "10s", "30s", "1m", "5m", "15m", "30m", "1h", "2h", "1d")));
    return dashboard.with("timepicker", without(dashboard.object("timepicker"), defaults));
  }

  /** Grouping variables take several values, others one, where nothing is said. */
  private static JsonObject withoutMulti(JsonObject variable) {
    boolean usual = variable.string("type").orElse("").equals("groupby");
    return without(variable, Json.object().with("multi", usual));
  }

  /** An object without those members that have these values. */
  private static JsonObject without(JsonObject object, JsonObject members) {
    JsonObject left = object;
    for (var member : members.members().entrySet()) {
      boolean same = object.get(member.getKey()).filter(member.getValue()::equals).isPresent();
      left = same ? left.without(member.getKey()) : left;
    }
    return left;
  }
}
