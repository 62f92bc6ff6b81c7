package io.panelwright.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Expr;
import io.panelwright.promql.Promql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A text that was parsed before, such as by the dsl, is not parsed again by lint. */
class ParsedOnceTest {

  private static final Path DASHBOARD = Path.of("dashboards", "peaktrade-operator-unified.json");

  /**
   * Another text may replace a kept result at any time. In one of some attempts none does, unless
   * lint parses the text again.
   */
  private static final int ATTEMPTS = 20;

  private static LintContext lint(DashboardDocument document) {
    return LintContext.analyze(
        document, Optional.empty(), GrafanaSchema.forProfile(Profile.DEFAULT), Dialect.GRAFANA);
  }

  private static DashboardDocument document(DashboardQuery query) {
    JsonObject target = Json.object().with("refId", "A").with("expr", query.parsed().text());
    JsonObject datasource = Json.object().with("type", "prometheus").with("uid", "main");
    JsonObject panel =
        Json.object()
            .with("id", 1)
            .with("type", "timeseries")
            .with("title", "Panel")
            .with("datasource", datasource)
            .with("targets", Json.array(target));
    return new DashboardDocument(
        Json.object().with("title", "Dashboard").with("panels", Json.array(panel)));
  }

  @Test
  void eachQueryOfTheDashboardIsParsedOnce() throws IOException {
    List<DashboardQuery> queries =
        lint(DashboardDocument.read(Files.readString(DASHBOARD))).queries();

    assertThat(queries).hasSizeGreaterThan(50);
    assertThat(queries).allMatch(ParsedOnceTest::isParsedOnce);
  }

  private static boolean isParsedOnce(DashboardQuery query) {
    DashboardDocument document = document(query);
    return IntStream.range(0, ATTEMPTS)
        .anyMatch(
            i -> {
              Expr parsed =
                  Promql.parse(query.parsed().text(), Dialect.GRAFANA).expr().orElseThrow();
              return lint(document).queries().get(0).expr().orElseThrow() == parsed;
            });
  }
}
