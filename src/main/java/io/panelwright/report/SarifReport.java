package io.panelwright.report;

import io.panelwright.diagnostic.Excerpt;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Severity;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.text.Position;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/** Findings as SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), for code scanning. */
final class SarifReport {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifReport() {}

  static String render(ReportData run) {
    JsonObject driver =
        Json.object()
            .with("name", "panelwright")
            .with(
                "rules", new JsonArray(run.rules().stream().<Json>map(SarifReport::rule).toList()));
    List<Json> results = new ArrayList<>();
    var fingerprints = new Fingerprints();
    boolean suppressed = !run.excluded().findings().isEmpty();
    for (Finding found : run.findings()) {
      JsonObject result = result(run, found, fingerprints.fingerprint(found));
      // Either all results of a run have this member or none: SARIF 2.1.0, 3.27.23.
      results.add(suppressed ? result.with("suppressions", Json.array()) : result);
    }
    for (ExcludedFinding excluded : run.excluded().findings()) {
      Finding finding = excluded.finding();
      results.add(
          result(run, finding, fingerprints.fingerprint(finding))
              .with("suppressions", Json.array(suppression(excluded))));
    }
    JsonObject sarif =
        Json.object()
            .with("tool", Json.object().with("driver", driver))
            .with("columnKind", "utf16CodeUnits")
            .with("results", new JsonArray(results));
    return JsonWriter.pretty(
        Json.object()
            .with("$schema", SCHEMA)
            .with("version", "2.1.0")
            .with("runs", Json.array(sarif)));
  }

  private static JsonObject rule(ReportRule rule) {
    String more = rule.explainCommand().map(command -> "\nMore: " + command).orElse("");
    return Json.object()
        .with("id", rule.code())
        .with("shortDescription", text(rule.summary()))
        .with("fullDescription", text(rule.rationale()))
        .with("help", text(rule.rationale() + more))
        .with("defaultConfiguration", Json.object().with("level", level(rule.severity())));
  }

  private static JsonObject result(ReportData run, Finding finding, String fingerprint) {
    JsonObject json = Json.object().with("ruleId", finding.code());
    int index = run.rule(finding.code()).map(rule -> run.rules().indexOf(rule)).orElse(-1);
    if (index >= 0) {
      json = json.with("ruleIndex", index);
    }
    return json.with("level", level(finding.severity()))
        .with("message", text(message(finding)))
        .with("locations", locations(finding))
        .with("partialFingerprints", Json.object().with("panelwright/v1", fingerprint));
  }

  private static JsonObject suppression(ExcludedFinding excluded) {
    return Json.object()
        .with("kind", ExcludedFindings.kind(excluded))
        .with("justification", excluded.reason())
        .with("location", Json.object().with("physicalLocation", physical(excluded.exclusion())));
  }

  /** Message, source line and hint: viewers show nothing else. */
  private static String message(Finding finding) {
    var message = new StringBuilder(finding.message());
    finding.excerpt().map(Excerpt::render).ifPresent(e -> message.append('\n').append(e));
    if (!finding.hint().isEmpty()) {
      message.append("\n→ ").append(finding.hint());
    }
    return message.toString();
  }

  private static JsonArray locations(Finding finding) {
    JsonObject location = Json.object();
    if (finding.location().position().isPresent()) {
      location = location.with("physicalLocation", physical(finding.location().position().get()));
    }
    List<String> path = finding.location().path();
    if (!path.isEmpty()) {
      JsonObject logical =
          Json.object()
              .with("name", path.get(path.size() - 1))
              .with("fullyQualifiedName", String.join(" / ", path));
      location = location.with("logicalLocations", Json.array(logical));
    }
    return location.isEmpty() ? Json.array() : Json.array(location);
  }

  private static JsonObject physical(Position position) {
    JsonObject json =
        Json.object().with("artifactLocation", Json.object().with("uri", uri(position.file())));
    if (position.line() < 1) {
      return json;
    }
    JsonObject region = Json.object().with("startLine", position.line());
    return json.with(
        "region", position.column() < 1 ? region : region.with("startColumn", position.column()));
  }

  /** A relative path as a relative reference, an absolute path as a file URI. */
  private static String uri(String path) {
    try {
      return path.startsWith("/")
          ? new URI("file", "", path, null).toASCIIString()
          : new URI(null, null, relative(path), null).toASCIIString();
    } catch (URISyntaxException notAPath) {
      return "unknown";
    }
  }

  /** A colon before the first slash would look like a scheme. */
  private static String relative(String path) {
    int colon = path.indexOf(':');
    int slash = path.indexOf('/');
    return colon >= 0 && (slash < 0 || colon < slash) ? "./" + path : path;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private static JsonObject text(String text) {
    return Json.object().with("text", text);
  }
}
