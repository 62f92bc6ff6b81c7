package io.panelwright.sourceedit.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.diagnostic.Severity;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.TextEdit;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.EditProposal;
import io.panelwright.sourceedit.ElementGoal;
import io.panelwright.sourceedit.SourceEdit;
import io.panelwright.sourceedit.SourceEditor;
import io.panelwright.sourceedit.SourceFiles;
import io.panelwright.sourceedit.SourcePatch;
import io.panelwright.sourceedit.SourceUpdate;
import io.panelwright.sourceedit.SourceUpdate.SourceException;
import io.panelwright.testing.ExampleTeam;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.yaml.PanelsYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a reader of the file sees: changed lines only, in the style of the file. */
class YamlSourceEditorTest {

  private static final String FILE = "panels.yaml";

  private static final String TEXT =
      """
      # Ours
      dashboards:
        checkout:
          sections:
          - section: 'Stock'   # of the shop
            owner: Stock
            panels:
            # the first one
            - timeseries: 'Reservations, all'
              # per second
              unit: "eps"  # events
              width: 8
              thresholds: { base: green, steps: [ { from: 5, color: red } ] } # agreed
              field: {decimals: 1, custom: {axisLabel: "events"}}
              queries:
              - legend: '{{result}}'   # of the service
                expr: |
                  # all of them
                  sum by (result) (
                    rate(stock_reservations_total{job="stock"}[5m])
                  )
              - sum(stock_units{job="stock"})

            # the second one,
            # of two lines
            - stat: Units
              unit: short
              width: 8
              query: sum(stock_units{job="stock"})
            - text: Notes
              content: |
                See the *runbook*.
              width: 8
      """;

  private static List<DashboardGoal> goals(String text, List<DashboardGoal> before)
      throws SourceException {
    PanelsYaml.Result result =
        PanelsYaml.apply(
            FILE,
            text,
            ExampleTeam.contract(),
            List.of(ExampleTeam.dashboard().sections(List.of())));
    if (result.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      throw new SourceException(result.findings().toString());
    }
    Dashboard dashboard = result.dashboards().get(0);
    var assembly = Assembler.assemble(dashboard, Profile.DEFAULT);
    JsonObject target = before.isEmpty() ? assembly.document().json() : before.get(0).target();
    return List.of(
        new DashboardGoal(dashboard, assembly, Optional.of(ExampleTeam.contract()), target));
  }

  private static SourceUpdate update(String text, UnaryOperator<JsonObject> edit) {
    try {
      DashboardGoal goal = goals(text, List.of()).get(0);
      DashboardGoal edited =
          new DashboardGoal(
              goal.dashboard(), goal.assembly(), goal.contract(), edit.apply(goal.target()));
      return SourceUpdate.find(
          List.of(edited),
          new SourceFiles(Map.of(FILE, text)),
          List.of(new YamlSourceEditor(FILE)),
          (files, before) -> goals(files.texts().get(FILE), before));
    } catch (SourceException e) {
      throw new AssertionError(e);
    }
  }

  private static UnaryOperator<JsonObject> panel(String title, UnaryOperator<JsonObject> change) {
    return dashboard -> {
      List<Json> panels = new ArrayList<>();
      for (JsonObject panel : dashboard.array("panels").objects().toList()) {
        boolean named = panel.string("title").orElse("").startsWith(title);
        panels.add(named ? change.apply(panel) : panel);
      }
      return dashboard.with("panels", new JsonArray(panels));
    };
  }

  /** The removed and added lines of an edit that applies completely. */
  private static String changes(String text, UnaryOperator<JsonObject> edit) {
    SourceUpdate update = update(text, edit);
    assertThat(update.manual()).isEmpty();
    String patch = SourcePatch.write(new SourceFiles(Map.of(FILE, text)), update.files());
    StringBuilder lines = new StringBuilder();
    patch
        .lines()
        .skip(2)
        .filter(line -> line.startsWith("-") || line.startsWith("+"))
        .forEach(line -> lines.append(line).append('\n'));
    return lines.toString();
  }

  private static UnaryOperator<JsonObject> field(String path, Json value) {
    return panel("Reservations", p -> p.withAt("fieldConfig.defaults." + path, value));
  }

  private static UnaryOperator<JsonObject> target(int index, String key, String value) {
    return panel(
        "Reservations",
        p -> {
          List<Json> targets = new ArrayList<>(p.array("targets").items());
          targets.set(index, ((JsonObject) targets.get(index)).with(key, value));
          return p.with("targets", new JsonArray(targets));
        });
  }

  /**
   * A reviewer would not see them, and a terminal would print another patch than the proved one.
   */
  @Test
  void invisibleCharactersAreEscaped() {
    for (String text :
        List.of("a\u202eb", "a\u200bb\nc\u2066", "\ufeff: # '", "it's\u061c\u0007")) {
      String changes =
          changes(TEXT, panel("Reservations", p -> p.with("description", Json.of(text))));
      assertThat(changes).contains("\\u").isEqualTo(TerminalSanitizer.sanitizeLines(changes));
      changes = changes(TEXT, target(0, "legendFormat", text.replace("\n", "")));
      assertThat(changes).contains("\\u").isEqualTo(TerminalSanitizer.sanitizeLines(changes));
    }
  }

  @Test
  void aValueKeepsItsQuotesAndItsComment() {
    assertThat(changes(TEXT, field("unit", Json.of("ops"))))
        .isEqualTo(
            """
            -        unit: "eps"  # events
            +        unit: "ops"  # events
            """);
    assertThat(changes(TEXT, target(0, "legendFormat", "{{result}} of 'all'")))
        .isEqualTo(
            """
            -        - legend: '{{result}}'   # of the service
            +        - legend: '{{result}} of ''all'''   # of the service
            """);
  }

  @Test
  void aNewTitleKeepsTheKey() {
    assertThat(changes(TEXT, panel("Units", p -> p.with("title", "Units: all"))))
        .isEqualTo(
            """
            -      - stat: Units
            +      - stat: "Units: all"
            +        key: units
            """);
  }

  @Test
  void valuesBetweenBracketsStayThere() {
    assertThat(changes(TEXT, field("decimals", Json.of(2))))
        .isEqualTo(
            """
            -        field: {decimals: 1, custom: {axisLabel: "events"}}
            +        field: {decimals: 2, custom: {axisLabel: "events"}}
            """);
    assertThat(changes(TEXT, field("custom.axisLabel", Json.of("a, b"))))
        .contains("+        field: {decimals: 1, custom: {axisLabel: \"a, b\"}}\n");
    JsonArray steps =
        Json.array(
            Json.object().with("color", "green").with("value", Json.of(0)),
            Json.object().with("color", "red").with("value", Json.of(7)));
    assertThat(changes(TEXT, field("thresholds.steps", steps)))
        .contains("{ base: green, steps: [ { from: 7, color: red } ] } # agreed\n");
  }

  @Test
  void aBlockStaysABlock() {
    String expr =
        """
        # all of them
        sum by (result) (
          rate(stock_reservations_total{job="stock"}[10m])
        )""";
    assertThat(changes(TEXT, target(0, "expr", expr)))
        .isEqualTo(
            """
            -              rate(stock_reservations_total{job="stock"}[5m])
            +              rate(stock_reservations_total{job="stock"}[10m])
            """);
    assertThat(changes(TEXT, panel("Notes", p -> p.withAt("options.content", Json.of("Hi.")))))
        .isEqualTo(
            """
            -          See the *runbook*.
            +          Hi.
            """);
  }

  @Test
  void aQueryOfOneTextGetsALegend() {
    assertThat(changes(TEXT, target(1, "legendFormat", "units")))
        .isEqualTo(
            """
            -        - sum(stock_units{job="stock"})
            +        - legend: units
            +          expr: sum(stock_units{job="stock"})
            """);
  }

  @Test
  void aDeletedPanelTakesItsCommentWithIt() {
    UnaryOperator<JsonObject> delete =
        dashboard -> {
          List<Json> panels = new ArrayList<>();
          for (JsonObject panel : dashboard.array("panels").objects().toList()) {
            String title = panel.string("title").orElse("");
            JsonObject grid = panel.object("gridPos");
            JsonObject moved =
                title.equals("Notes") ? panel.with("gridPos", grid.with("x", 8)) : panel;
            if (!title.equals("Units")) {
              panels.add(moved);
            }
          }
          return dashboard.with("panels", new JsonArray(panels));
        };
    assertThat(changes(TEXT, delete))
        .isEqualTo(
            """
            -      # the second one,
            -      # of two lines
            -      - stat: Units
            -        unit: short
            -        width: 8
            -        query: sum(stock_units{job="stock"})
            """);
  }

  @Test
  void lineEndsAndAByteOrderMarkStay() {
    String windows = "\uFEFF" + TEXT.replace("\n", "\r\n");
    SourceUpdate update = update(windows, field("min", Json.of(0)));
    assertThat(update.manual()).isEmpty();
    assertThat(update.files().texts().get(FILE))
        .isEqualTo(
            windows.replace("field: {decimals: 1,", "min: 0\r\n        field: {decimals: 1,"));
  }

  /** A metric that the contract lacks is written as a query that the contract does not check. */
  @Test
  void aQueryOfAnUnknownMetricKeepsItsDatasource() {
    assertThat(changes(TEXT, target(1, "expr", "sum(unknown_metric)")))
        .contains("prometheus:", "uid: shop-main", "expr: sum(unknown_metric)");
  }

  @Test
  void whatIsNotInTheFileIsLeft() {
    SourceUpdate update =
        update(TEXT, field("unit", Json.of("ops")).andThen(d -> d.with("title", "Other"))::apply);
    assertThat(update.applied()).hasSize(1);
    assertThat(update.manual()).hasSize(1);
    assertThat(update.manual().get(0).goal().name()).isEqualTo("setting title");
    assertThat(update.manual().get(0).reason()).contains("panels.yaml in a jar");
  }

  /** The edit would reach its goal, and another panel as well: it is not applied. */
  @Test
  void anEditThatChangesAnythingElseIsNotApplied() throws SourceException {
    DashboardGoal goal = goals(TEXT, List.of()).get(0);
    DashboardGoal edited =
        new DashboardGoal(
            goal.dashboard(),
            goal.assembly(),
            goal.contract(),
            panel("Units", p -> p.with("title", "All units"))
                .andThen(field("unit", Json.of("ops")))
                .apply(goal.target()));
    var careless = new CarelessEditor(TEXT);
    SourceUpdate update =
        SourceUpdate.find(
            List.of(edited),
            new SourceFiles(Map.of(FILE, TEXT)),
            List.of(careless),
            (files, before) -> goals(files.texts().get(FILE), before));
    assertThat(update.applied()).extracting(ElementGoal::name).containsExactly("panel \"Units\"");
    assertThat(update.manual()).hasSize(1);
    assertThat(update.manual().get(0).reason())
        .isEqualTo("the edit would also change panel \"Notes\" of \"Checkout\"");
    assertThat(update.manual().get(0).position()).isPresent();
  }

  /** Changes the content of another panel beside the unit. */
  private record CarelessEditor(String text) implements SourceEditor {

    @Override
    public boolean edits(ElementGoal goal) {
      return true;
    }

    @Override
    public List<EditProposal> propose(List<ElementGoal> goals, SourceFiles files) {
      List<EditProposal> proposals = new ArrayList<>();
      for (EditProposal proposal : new YamlSourceEditor(FILE).propose(goals, files)) {
        boolean unit = proposal.goal().name().contains("Reservations");
        var edits = (EditProposal.Edits) proposal;
        List<SourceEdit> more = new ArrayList<>(edits.edits());
        int runbook = files.texts().get(FILE).indexOf("runbook");
        if (unit) {
          more.add(new SourceEdit(FILE, new TextEdit(runbook, runbook + 7, "manual")));
        }
        proposals.add(new EditProposal.Edits(proposal.goal(), more));
      }
      return proposals;
    }
  }
}
