package io.panelwright.lint.rule.dashboard;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.ResourceSchema;
import io.panelwright.grafana.schema.ResourceSchema.Mismatch;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.lint.DashboardLocation;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.LocatedPanel;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.ViolationReporter;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports what Grafana's resource API rejects, in files with {@code apiVersion}. */
final class ResourceRejectedRule implements Rule {

  private static final String REFRESH = "|[0-9]+(\\.[0-9]+)?(ms|s|m|h|d|w|M|y)";
  private static final String UID = "[A-Za-z0-9_-]{1,40}";

  /** From this schemaVersion on, datasources are objects; the server migrates older ones first. */
  private static final int DATASOURCE_OBJECTS = 36;

  /** From this schemaVersion on, refresh is a text. */
  private static final int REFRESH_TEXT = 40;

  private static final int MAX_SHOWN = 40;

  private static final RuleMetadata RULE =
      RuleMetadata.error(
          "resource-rejected",
          "the resource API rejects the dashboard",
          """
          For files with "apiVersion", which are sent to Grafana's resource API. The API validates
          the types of a v1 dashboard and rejects the whole dashboard if one value has another type.
          The classic API accepts it: Grafana's pages convert such values. Ids in the panel filter
          of an annotation may be at most 255.
          """,
          Example.files(
              Example.file(
                  "checkout.json",
                  """
                  {"apiVersion": "dashboard.grafana.app/v1", "kind": "Dashboard",
                   "metadata": {"name": "checkout"},
                   "spec": {"title": "Checkout", "schemaVersion": 42, "panels": [
                     {"id": 1, "type": "text", "title": "Notes", "description": "Notes.",
                      "gridPos": {"h": 4, "w": 24, "x": 0, "y": 0}, "maxDataPoints": "100"}]}}
                  """)),
          Example.files(
              Example.file(
                  "checkout.json",
                  """
                  {"apiVersion": "dashboard.grafana.app/v1", "kind": "Dashboard",
                   "metadata": {"name": "checkout"},
                   "spec": {"title": "Checkout", "schemaVersion": 42, "panels": [
                     {"id": 1, "type": "text", "title": "Notes", "description": "Notes.",
                      "gridPos": {"h": 4, "w": 24, "x": 0, "y": 0}, "maxDataPoints": 100}]}}
                  """)));

  @Override
  public RuleMetadata metadata() {
    return RULE;
  }

  @Override
  public void check(LintContext context, ViolationReporter reporter) {
    DashboardFileFormat format = context.source().format();
    if (format == DashboardFileFormat.RESOURCE || format == DashboardFileFormat.V2) {
      checkNames(context.document(), reporter);
    }
    if (format == DashboardFileFormat.RESOURCE) {
      checkVersion(context, reporter);
      JsonObject dashboard = context.document().json();
      ResourceSchema.forProfile(context.schema().profile()).check(dashboard).stream()
          .filter(mismatch -> !isMigrated(dashboard, mismatch.pointer()))
          .forEach(mismatch -> report(context, mismatch, reporter));
    }
  }

  private void checkNames(DashboardDocument document, ViolationReporter reporter) {
    if (!document.uid().matches(UID)) {
      add(
          "the name \"" + document.uid() + "\" is no uid",
          "metadata.name: 1 to 40 characters of A-Z a-z 0-9 _ -",
          reporter);
    }
    if (document.title().isBlank()) {
      add("the title is empty", "set a title", reporter);
    }
    Optional<String> refresh = document.json().string("refresh");
    if (refresh.filter(value -> !value.matches(REFRESH)).isPresent()) {
      add(
          "refresh \"" + refresh.get() + "\" is no duration",
          "write a number and a unit, such as 30s",
          reporter);
    }
  }

  private void checkVersion(LintContext context, ViolationReporter reporter) {
    GrafanaSchema schema = context.schema();
    long version = schemaVersion(context.document().json());
    if (version > schema.schemaVersion()) {
      add(
          "Grafana "
              + schema.profile()
              + " does not know schemaVersion "
              + version
              + ": its newest is "
              + schema.schemaVersion(),
          "render it for this version: --profile " + schema.profile(),
          reporter);
    }
  }

  private void add(String message, String hint, ViolationReporter reporter) {
    reporter.add(ViolationReporter.violation(this, DashboardLocation.ROOT, message, hint));
  }

  private static long schemaVersion(JsonObject dashboard) {
    return dashboard.integer("schemaVersion").orElse(0L);
  }

  /** Whether the server migrates the value before it validates the dashboard. */
  private static boolean isMigrated(JsonObject dashboard, JsonPointer pointer) {
    long version = schemaVersion(dashboard);
    return (version < DATASOURCE_OBJECTS && pointer.last().orElse("").equals("datasource"))
        || (version < REFRESH_TEXT && pointer.equals(JsonPointer.of("refresh")));
  }

  private void report(LintContext context, Mismatch mismatch, ViolationReporter reporter) {
    JsonPointer pointer = mismatch.pointer();
    DashboardLocation part =
        Stream.concat(context.rows().stream(), context.panels().stream())
            .map(LocatedPanel::location)
            .filter(panel -> pointer.isWithin(panel.pointer()))
            .reduce((outer, inner) -> inner)
            .orElse(DashboardLocation.ROOT);
    String path = String.join(".", pointer.suffix(part.pointer().size()).tokens());
    reporter.add(
        ViolationReporter.violation(
            this,
            new DashboardLocation(pointer, part.names()),
            "the resource API rejects "
                + path
                + ": expected "
                + mismatch.expected()
                + ", found "
                + shown(mismatch.value()),
            path.contains("filter.ids")
                ? "use ids up to 255, remove the filter, or write v2"
                : "correct the value, or let import do it: panelwright import --to json --canonical"));
  }

  private static String shown(Json value) {
    String text = value.toString();
    return text.length() <= MAX_SHOWN ? text : value.kind();
  }
}
