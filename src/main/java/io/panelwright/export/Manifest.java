package io.panelwright.export;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.Map;

/** A resource of Kubernetes: members in the conventional order. */
final class Manifest {

  private final ExportRequest request;
  private final JsonObject head;
  private final String name;

  private Manifest(ExportRequest request, String apiVersion, String kind, String name) {
    this.request = request;
    this.head = Json.object().with("apiVersion", apiVersion).with("kind", kind);
    this.name = name;
  }

  static Manifest of(ExportRequest request, String apiVersion, String kind, String name) {
    return new Manifest(request, apiVersion, kind, name);
  }

  /** The resource with these labels and annotations, before the labels of the options. */
  JsonObject with(Map<String, String> labels, Map<String, String> annotations) {
    JsonObject metadata = Json.object().with("name", name);
    if (request.kubernetes().namespace().isPresent()) {
      metadata = metadata.with("namespace", request.kubernetes().namespace().get());
    }
    JsonObject allLabels = texts(labels).merge(texts(request.kubernetes().labels()));
    if (!allLabels.isEmpty()) {
      metadata = metadata.with("labels", allLabels);
    }
    if (!annotations.isEmpty()) {
      metadata = metadata.with("annotations", texts(annotations));
    }
    return head.with("metadata", metadata);
  }

  static JsonObject texts(Map<String, String> values) {
    JsonObject json = Json.object();
    for (Map.Entry<String, String> value : values.entrySet()) {
      json = json.with(value.getKey(), value.getValue());
    }
    return json;
  }
}
