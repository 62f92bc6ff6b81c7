package io.panelwright.testing.grafana;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;

/** What the resource API refuses, also in a dry run. */
final class ResourceValidation {

  private static final int MAX_UID = 40;
  private static final int MAX_MESSAGE = 500;

  private final FakeStore store;

  ResourceValidation(FakeStore store) {
    this.store = store;
  }

  Optional<FakeResponse> refused(FakeRequest request, String name, JsonObject resource) {
    return refusedName(name, resource.object("metadata"))
        .or(() -> refusedAnnotations(resource.object("metadata").object("annotations")))
        .or(() -> refusedRefresh(resource.object("spec")))
        .or(() -> refusedTypes(request, name, resource.object("spec")));
  }

  private static Optional<FakeResponse> refusedName(String name, JsonObject metadata) {
    if (name.isEmpty()) {
      return Optional.of(
          ResourceStatus.invalid(
              "",
              "metadata.name",
              "FieldValueRequired",
              "Required value: name or generateName is required"));
    }
    if (!name.matches("[A-Za-z0-9_-]+")) {
      return Optional.of(ResourceStatus.badRequest("uid contains illegal characters"));
    }
    if (name.length() > MAX_UID) {
      return Optional.of(ResourceStatus.badRequest("uid too long, max 40 characters"));
    }
    return metadata.string("namespace").filter(n -> !n.equals("default")).isPresent()
        ? Optional.of(
            ResourceStatus.badRequest(
                "the namespace of the provided object does not match the namespace sent on the"
                    + " request"))
        : Optional.empty();
  }

  private Optional<FakeResponse> refusedAnnotations(JsonObject annotations) {
    if (annotations.string("grafana.app/managedBy").filter("repo"::equals).isPresent()) {
      return Optional.of(
          ResourceStatus.internal(
              store.isLegacy()
                  ? "this resource is managed by a repository"
                  : "managed resource is missing source path annotation"));
    }
    String message = annotations.string("grafana.app/message").orElse("");
    return message.length() > MAX_MESSAGE
        ? Optional.of(ResourceStatus.badRequest("message too long, max 500 characters"))
        : Optional.empty();
  }

  private Optional<FakeResponse> refusedRefresh(JsonObject spec) {
    String refresh =
        spec.string("refresh")
            .or(() -> spec.object("timeSettings").string("autoRefresh"))
            .orElse("");
    if (refresh.isEmpty() || refresh.equals("auto")) {
      return Optional.empty();
    }
    OptionalLong seconds = FakeRefresh.seconds(refresh);
    if (seconds.isEmpty()) {
      return Optional.of(
          ResourceStatus.badRequest(
              "parsing refresh duration \""
                  + refresh
                  + "\" failed: time: missing unit in duration \""
                  + refresh
                  + "\""));
    }
    return seconds.getAsLong() < FakeRefresh.seconds(store.minRefresh).orElseThrow()
        ? Optional.of(ResourceStatus.badRequest("Dashboard refresh interval is too low"))
        : Optional.empty();
  }

  /**
   * v1 migrates, and checks the types of known fields; {@code Warn} and {@code Ignore} switch that
   * off.
   */
  private Optional<FakeResponse> refusedTypes(FakeRequest request, String name, JsonObject spec) {
    String mode = request.parameter("fieldValidation").orElse("");
    boolean isChecked =
        request.segment(2).startsWith("v1") && !mode.equals("Warn") && !mode.equals("Ignore");
    if (!isChecked) {
      return Optional.empty();
    }
    return FakeMigration.failure(spec, store.release)
        .map(failure -> invalid(name, "spec", "\"" + name + "\": " + failure))
        .or(
            () ->
                spec.get("panels")
                    .filter(panels -> !(panels instanceof JsonArray))
                    .map(panels -> conflicting(name, panels)));
  }

  private static FakeResponse conflicting(String name, Json panels) {
    return invalid(
        name,
        "spec.panels",
        "conflicting values "
            + panels
            + " and [...(#Panel|#RowPanel)] (mismatched types string and list)");
  }

  private static FakeResponse invalid(String name, String field, String problem) {
    return ResourceStatus.invalid(name, field, "FieldValueInvalid", "Invalid value: " + problem);
  }
}
