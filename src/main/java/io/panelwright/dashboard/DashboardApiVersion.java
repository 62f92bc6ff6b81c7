package io.panelwright.dashboard;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** The versions of Grafana's dashboard resources. */
final class DashboardApiVersion {

  private static final String GROUP = "dashboard.grafana.app/";

  private static final List<String> KNOWN =
      List.of(
          "v0alpha1",
          "v1alpha1",
          "v1beta1",
          "v1",
          "v2alpha1",
          "v2alpha2",
          "v2beta1",
          "v2beta2",
          "v2");

  private DashboardApiVersion() {}

  private static Optional<String> version(JsonObject resource) {
    return resource
        .string("apiVersion")
        .filter(version -> version.startsWith(GROUP))
        .map(version -> version.substring(GROUP.length()));
  }

  /** Whether a resource is one of Grafana's API; a resource without a version may be. */
  static boolean isOfGrafana(JsonObject resource) {
    return resource.string("apiVersion").filter(v -> !v.startsWith(GROUP)).isEmpty();
  }

  /** Whether a resource has a version 2 of Grafana's API. */
  static boolean isV2(JsonObject resource) {
    return version(resource).filter(version -> version.startsWith("v2")).isPresent();
  }

  /** The error of a resource with an unknown version, or with the form of another version. */
  static Optional<DashboardFileError> validate(LocatedObject resource) {
    Optional<String> version = version(resource.json());
    if (version.isEmpty()) {
      return Optional.empty();
    }
    String name = "\"" + GROUP + version.get() + "\"";
    if (!KNOWN.contains(version.get())) {
      return error(
          resource,
          "unknown version " + name + ": expected v0alpha1 to v2",
          "export the dashboard in version v2 or v1");
    }
    return isV2(resource.json()) && resource.object("spec").isArray("panels")
        ? error(
            resource,
            "the version is " + name + ", but the spec has \"panels\": it is read as version v1",
            "write the version v1, or export the dashboard again")
        : Optional.empty();
  }

  private static Optional<DashboardFileError> error(
      LocatedObject resource, String message, String hint) {
    return Optional.of(
        new DashboardFileError(
            resource.pointerTo("apiVersion"),
            Finding.error("dashboard-version-unknown", Location.unknown(), message, hint)));
  }
}
