package io.panelwright.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.lint.LintConfiguration;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Linter;
import io.panelwright.lint.rule.RuleRegistry;
import io.panelwright.promql.Dialect;
import io.panelwright.testing.CpuTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dashboards with thousands of panels: linear time, and valid Java. */
class LargeImportTest {

  private static final int PANELS = 2_000;

  /** Twice the panels take twice the time in a linear algorithm, four times in a quadratic one. */
  private static final double MOST = 3;

  private static final String PANEL =
      """
      {"id": %1$d, "type": "timeseries", "title": "Requests of shard %1$d", "description": "All.",
       "datasource": {"type": "prometheus", "uid": "main"},
       "gridPos": {"x": %2$d, "y": %3$d, "w": 12, "h": 8},
       "fieldConfig": {"defaults": {"unit": "reqps", "custom": {"lineWidth": 2}}, "overrides": [
         {"matcher": {"id": "byName", "options": "errors"},
          "properties": [{"id": "color", "value": {"mode": "fixed", "fixedColor": "red"}}]}]},
       "options": {"legend": {"calcs": ["mean"], "displayMode": "table"}},
       "targets": [{"refId": "A", "expr": "sum by (code) (rate(requests_total{shard=\\"%1$d\\"}[5m]))",
                    "legendFormat": "{{code}}"}]}
      """;

  private static DashboardFile file(int panels, int rows) {
    StringBuilder all = new StringBuilder();
    int y = 0;
    for (int i = 0; i < panels; i++) {
      if (rows > 0 && i % (panels / rows) == 0) {
        all.append(all.isEmpty() ? "" : ",");
        all.append(
            "{\"type\": \"row\", \"title\": \"Row %d\", \"id\": %d, ".formatted(i, panels + i + 1));
        all.append("\"gridPos\": {\"x\": 0, \"y\": %d, \"w\": 24, \"h\": 1}}".formatted(y++));
      }
      all.append(all.isEmpty() ? "" : ",").append(PANEL.formatted(i + 1, i % 2 * 12, y));
      y += i % 2 == 0 ? 0 : 8;
    }
    String text =
        "{\"uid\": \"large\", \"title\": \"Large\", \"schemaVersion\": 42, \"panels\": ["
            + all
            + "]}";
    return DashboardFile.read("large.json", text).file().orElseThrow();
  }

  @ParameterizedTest(name = "{0} rows")
  @CsvSource({"0", "1", "50"})
  void thousandsOfPanelsImportAndCompile(int rows) throws Exception {
    ImportedDashboard imported = imported(file(PANELS, rows));
    assertThat(imported.panelCount()).isEqualTo(PANELS);
    assertThat(imported.differences()).isEmpty();

    List<ClassSpec> java =
        imported.generateJava("large", new NameAllocator(List.of()), "A test.", true);
    CompiledClassLoader compiled = CompiledClassLoader.compile(java);
    assertThat(compiled.dashboard(java.get(0)).equals(imported.dashboard())).isTrue();
    assertThat(findings(imported)).doesNotContain("panel-overlap", "panel-id-duplicate");
  }

  /** Returns the codes of findings in the assembled dashboard. */
  private static List<String> findings(ImportedDashboard imported) {
    LintContext subject =
        LintContext.analyze(
            imported.assembled(),
            Optional.empty(),
            GrafanaSchema.forProfile(Profile.DEFAULT),
            Dialect.GRAFANA);
    return new Linter(LintConfiguration.DEFAULT, RuleRegistry.all())
        .check(subject, Map.of()).stream().map(violation -> violation.rule().code()).toList();
  }

  private static ImportedDashboard imported(DashboardFile file) {
    return Importer.importDashboard(file, Profile.DEFAULT, Optional.empty());
  }

  @Test
  void timeGrowsWithTheSize() {
    seconds(file(PANELS / 4, 50));
    double small = seconds(file(PANELS / 4, 50));
    double middle = seconds(file(PANELS / 2, 50));
    double large = seconds(file(PANELS, 50));

    assertThat(Math.min(middle / small, large / middle))
        .as("%.1f s, %.1f s, %.1f s", small, middle, large)
        .isLessThan(MOST);
  }

  /** CPU time of this thread, independent of the load of the machine. */
  private static double seconds(DashboardFile file) {
    long start = CpuTime.nanos();
    ImportedDashboard imported = imported(file);
    imported
        .generateJava("large", new NameAllocator(List.of()), "A test.", true)
        .forEach(ClassSpec::text);
    return (CpuTime.nanos() - start) / 1e9;
  }
}
