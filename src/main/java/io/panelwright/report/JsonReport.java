package io.panelwright.report;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings in the JSON format that {@code docs/lint.md} describes. */
final class JsonReport {

  /** Incremented when a member is removed or changes its meaning, not when one is added. */
  private static final int VERSION = 1;

  private JsonReport() {}

  static String render(ReportData run) {
    SeverityCounts counts = run.counts();
    List<Json> findings = new ArrayList<>();
    var fingerprints = new Fingerprints();
    run.findings()
        .forEach(found -> findings.add(finding(run, found, fingerprints.fingerprint(found))));
    List<Json> excluded = new ArrayList<>();
    run.excluded().findings().forEach(found -> excluded.add(excluded(run, found, fingerprints)));
    return JsonWriter.pretty(
        Json.object()
            .with("version", VERSION)
            .with(
                "summary",
                Json.object()
                    .with("sources", run.sources().size())
                    .with("errors", counts.errors())
                    .with("warnings", counts.warnings())
                    .with("infos", counts.infos())
                    .with("excluded", excluded.size()))
            .with("findings", new JsonArray(findings))
            .with("excluded", new JsonArray(excluded)));
  }

  private static JsonObject excluded(
      ReportData run, ExcludedFinding excluded, Fingerprints fingerprints) {
    Finding finding = excluded.finding();
    return finding(run, finding, fingerprints.fingerprint(finding))
        .with("exclusion", ExcludedFindings.json(excluded));
  }

  private static JsonObject finding(ReportData run, Finding finding, String fingerprint) {
    JsonObject json =
        Json.object()
            .with("rule", finding.code())
            .with("severity", finding.severity().label())
            .with("message", finding.message());
    if (!finding.hint().isEmpty()) {
      json = json.with("next", finding.hint());
    }
    if (finding.location().position().isPresent()) {
      json = json.merge(position(finding.location().position().get()));
    }
    if (!finding.location().path().isEmpty()) {
      json = json.with("path", Json.strings(finding.location().path()));
    }
    if (finding.excerpt().isPresent()) {
      JsonObject excerpt =
          Json.object()
              .with("line", finding.excerpt().get().line())
              .with("column", finding.excerpt().get().column());
      json = json.with("excerpt", excerpt);
    }
    Optional<String> explain = run.rule(finding.code()).flatMap(ReportRule::explainCommand);
    if (explain.isPresent()) {
      json = json.with("explain", explain.get());
    }
    return json.with("fingerprint", fingerprint);
  }

  static JsonObject position(Position position) {
    JsonObject json = Json.object().with("file", position.file());
    if (position.line() > 0) {
      json = json.with("line", position.line());
    }
    return position.column() > 0 ? json.with("column", position.column()) : json;
  }
}
