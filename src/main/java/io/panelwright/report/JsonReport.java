package io.panelwright.report;

import io.panelwright.diagnostic.Counts;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Position;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Findings as JSON of our own, described in {@code docs/lint.md}. */
final class JsonReport {

  /** Grows when a member changes its meaning or goes; not when one is added. */
  private static final int VERSION = 1;

  private JsonReport() {}

  static String render(Run run) {
    Counts counts = run.counts();
    List<Json> findings = new ArrayList<>();
    var fingerprints = new Fingerprints();
    run.findings().forEach(found -> findings.add(finding(run, found, fingerprints.next(found))));
    return JsonWriter.pretty(
        Json.object()
            .with("version", VERSION)
            .with(
                "summary",
                Json.object()
                    .with("sources", run.sources().size())
                    .with("errors", counts.errors())
                    .with("warnings", counts.warnings())
                    .with("infos", counts.infos()))
            .with("findings", new JsonArray(findings)));
  }

  private static JsonObject finding(Run run, Finding finding, String fingerprint) {
    JsonObject json =
        Json.object()
            .with("rule", finding.code())
            .with("severity", finding.severity().word())
            .with("message", finding.message());
    if (!finding.next().isEmpty()) {
      json = json.with("next", finding.next());
    }
    if (finding.place().position().isPresent()) {
      json = json.merge(position(finding.place().position().get()));
    }
    if (!finding.place().path().isEmpty()) {
      json = json.with("path", Json.strings(finding.place().path()));
    }
    if (finding.excerpt().isPresent()) {
      JsonObject excerpt =
          Json.object()
              .with("line", finding.excerpt().get().line())
              .with("column", finding.excerpt().get().column());
      json = json.with("excerpt", excerpt);
    }
    Optional<String> page = run.rule(finding.code()).flatMap(ReportedRule::page);
    if (page.isPresent()) {
      json = json.with("page", page.get());
    }
    return json.with("fingerprint", fingerprint);
  }

  private static JsonObject position(Position position) {
    JsonObject json = Json.object().with("file", position.file());
    if (position.line() > 0) {
      json = json.with("line", position.line());
    }
    return position.column() > 0 ? json.with("column", position.column()) : json;
  }
}
