package io.panelwright.format;

import io.panelwright.assembly.Assembly;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.grafana.schema.ResourceSchema;
import io.panelwright.grafana.schema.ResourceSchema.Mismatch;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a classic dashboard as a resource of Grafana's API: v1beta1 for Grafana 12.2, v1 for 13.
 *
 * <p>The resource has no filter of an annotation whose panel ids exceed 255, since the API rejects
 * them. Other values that the API rejects stay, and are errors.
 */
final class V1ResourceWriter {

  private static final Pattern FILTERED =
      Pattern.compile("(/annotations/list/\\d+)/filter/ids/\\d+");

  private final Dashboard dashboard;
  private final Assembly assembly;
  private final List<Finding> findings = new ArrayList<>();

  private V1ResourceWriter(Dashboard dashboard, Assembly assembly) {
    this.dashboard = dashboard;
    this.assembly = assembly;
    findings.addAll(ClassicLossCollector.collect(dashboard));
  }

  static WriteResult write(Dashboard dashboard, Assembly assembly) {
    return new V1ResourceWriter(dashboard, assembly).write();
  }

  private WriteResult write() {
    DashboardDocument document = assembly.document();
    JsonObject spec = document.json();
    for (Mismatch mismatch : ResourceSchema.forProfile(assembly.profile()).check(spec)) {
      Matcher filtered = FILTERED.matcher(mismatch.pointer().toString());
      if (filtered.matches()) {
        spec = withoutFilter(spec, JsonPointer.parse(filtered.group(1)));
      } else {
        findings.add(rejected(mismatch));
      }
    }
    // Grafana takes the uid from the name and strips it from the spec.
    String version = assembly.profile() == Profile.GRAFANA_13_2 ? "v1" : "v1beta1";
    return new WriteResult(
        DashboardFormat.resource(version, document.uid(), spec.without("uid")), findings);
  }

  private JsonObject withoutFilter(JsonObject spec, JsonPointer annotation) {
    JsonPointer filter = annotation.child("filter");
    if (filter.resolve(spec).isEmpty()) {
      return spec;
    }
    String name = annotation.child("name").resolve(spec).map(String::valueOf).orElse("");
    findings.add(
        Finding.warning(
                "annotation-filter-unsupported",
                location(annotation),
                "the v1 API accepts only panel ids up to 255: annotation "
                    + name
                    + " is written without its filter and appears on all panels",
                "use --api classic"
                    + (assembly.profile() == Profile.GRAFANA_13_2 ? " or --api v2" : "")
                    + ", or remove the panels of the annotation")
            .within(dashboard.title()));
    return (JsonObject) new JsonEdit(filter, Optional.empty()).applyTo(spec);
  }

  private Finding rejected(Mismatch mismatch) {
    return Finding.error(
            "resource-rejected",
            location(mismatch.pointer()),
            "Grafana's v1 API rejects "
                + mismatch.pointer()
                + ": expected "
                + mismatch.expected()
                + ", found "
                + mismatch.value(),
            "correct the value, or use --api classic")
        .within(dashboard.title());
  }

  private Location location(JsonPointer pointer) {
    return assembly.sourceMap().callSite(assembly.document(), pointer).place();
  }
}
