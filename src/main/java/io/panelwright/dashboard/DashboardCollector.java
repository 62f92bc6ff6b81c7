package io.panelwright.dashboard;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.document.SourceDocument;
import io.panelwright.document.SourceFile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects the dashboards of documents: also those in lists, maps, responses of APIs, and texts in
 * Kubernetes resources or values of a Helm chart.
 */
final class DashboardCollector {

  /** Maximum depth of objects around a dashboard; known containers need four. */
  private static final int MAX_DEPTH = 10;

  /** Maximum depth of texts inside of texts. */
  private static final int MAX_EMBEDDED = 3;

  /** Members whose keys do not name the dashboard in them: of responses and resources. */
  private static final Set<String> WRAPPERS = Set.of("json", "data", "spec", "forProvider");

  /** Keys of dashboards as text: values of Grafana's Helm chart, Terraform, Crossplane. */
  private static final Set<String> TEXT_KEYS = Set.of("json", "config_json", "configJson");

  private final List<FoundDashboard> dashboards = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  /**
   * A dashboard and the document that contains it.
   *
   * @param holder the resource or response around the dashboard, or the dashboard itself
   * @param hasKey whether the name is a key or a resource's name, not only a number
   */
  record FoundDashboard(
      SourceDocument source,
      LocatedObject holder,
      LocatedObject dashboard,
      DashboardFileFormat format,
      String name,
      boolean hasKey) {}

  /** The names of the containers and keys around a value. */
  private record Path(String name, boolean hasKey, int depth, int embedded) {

    Path key(String key) {
      return new Path(key, true, depth + 1, embedded);
    }

    Path index(int index) {
      String number = String.valueOf(index + 1);
      return new Path(hasKey ? name + "-" + number : number, hasKey, depth + 1, embedded);
    }

    Path text() {
      return new Path(name, hasKey, 0, embedded + 1);
    }

    /** Whether the value is deeper than an item of a list in an object. */
    boolean isNested() {
      return depth > 2;
    }

    boolean isTooDeep() {
      return depth > MAX_DEPTH;
    }
  }

  /** The dashboards that were found, in order. */
  List<FoundDashboard> dashboards() {
    return dashboards;
  }

  /** The errors of texts inside of texts, and of resources without their dashboard. */
  List<Finding> findings() {
    return findings;
  }

  /** Adds the dashboards of a document. */
  void collect(SourceDocument document) {
    String number = String.valueOf(dashboards.size() + 1);
    collect(document, document.root(), JsonPointer.ROOT, new Path(number, false, 0, 0));
  }

  private void collect(SourceDocument document, Json value, JsonPointer pointer, Path path) {
    if (path.isTooDeep()) {
      return;
    }
    if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        collect(document, array.items().get(i), pointer.child(i), path.index(i));
      }
    } else if (value instanceof JsonObject object) {
      collect(document, new LocatedObject(object, pointer), path);
    }
  }

  private void collect(SourceDocument document, LocatedObject object, Path path) {
    Optional<FormatDetection> detected = FormatDetection.detect(object, path.isNested());
    if (detected.isPresent()) {
      add(document, object, detected.get(), path);
      return;
    }
    String kind = object.string("kind").orElse("");
    Path named =
        object
            .object("metadata")
            .string("name")
            .filter(n -> !kind.isEmpty())
            .map(path::key)
            .orElse(path);
    switch (kind) {
      case "ConfigMap" -> {
        texts(document, object.object("data"), path);
        encodedTexts(document, object.object("binaryData"), path);
      }
      case "Secret" -> {
        texts(document, object.object("stringData"), path);
        encodedTexts(document, object.object("data"), path);
      }
      case "GrafanaDashboard" -> operatorResource(document, object, named);
      default -> members(document, object, named);
    }
  }

  private void add(
      SourceDocument document, LocatedObject holder, FormatDetection detection, Path path) {
    Optional<String> resource =
        detection.format() == DashboardFileFormat.CLASSIC
            ? Optional.empty()
            : holder.object("metadata").string("name");
    boolean keyed = path.hasKey || resource.isPresent() && path.depth > 0;
    dashboards.add(
        new FoundDashboard(
            document,
            holder,
            detection.dashboard(),
            detection.format(),
            path.hasKey ? path.name : resource.orElse(path.name),
            keyed));
  }

  private void members(SourceDocument document, LocatedObject object, Path path) {
    for (Map.Entry<String, Json> member : object.json().members().entrySet()) {
      String key = member.getKey();
      JsonPointer pointer = object.pointerTo(key);
      if (isDashboardText(key) && startsLikeJson(member.getValue())) {
        Path inner = TEXT_KEYS.contains(key) ? path : path.key(key);
        text(document, object, key, inner);
      } else {
        boolean unnamed = member.getValue() instanceof JsonArray || WRAPPERS.contains(key);
        collect(document, member.getValue(), pointer, unnamed ? deeper(path) : path.key(key));
      }
    }
  }

  private static Path deeper(Path path) {
    return new Path(path.name, path.hasKey, path.depth + 1, path.embedded);
  }

  private static boolean isDashboardText(String key) {
    return TEXT_KEYS.contains(key) || key.endsWith(".json");
  }

  private static boolean startsLikeJson(Json value) {
    String text = value instanceof JsonString string ? string.value() : "";
    String start = text.replace("\uFEFF", "").stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** The texts of a ConfigMap; those that are not JSON configure something else. */
  private void texts(SourceDocument document, LocatedObject data, Path path) {
    for (String key : data.json().members().keySet()) {
      if (startsLikeJson(data.json().members().get(key))) {
        text(document, data, key, path.key(key));
      }
    }
  }

  private void text(SourceDocument document, LocatedObject holder, String key, Path path) {
    String value = holder.string(key).orElse("");
    embedded(document.embeddedJson(holder.pointerTo(key), value), path);
  }

  private void encodedTexts(SourceDocument document, LocatedObject data, Path path) {
    for (String key : data.json().members().keySet()) {
      if (key.endsWith(".json") || key.endsWith(".gz") || key.endsWith(".json.gzip")) {
        encodedText(document, data, key, path.key(key));
      }
    }
  }

  private void encodedText(SourceDocument document, LocatedObject holder, String key, Path path) {
    String value = holder.string(key).orElse("");
    embedded(document.embeddedBytes(holder.pointerTo(key), value), path);
  }

  private void embedded(SourceFile read, Path path) {
    findings.addAll(read.findings());
    if (path.embedded < MAX_EMBEDDED) {
      read.documents().forEach(d -> collect(d, d.root(), JsonPointer.ROOT, path.text()));
    }
  }

  /** A resource of grafana-operator. */
  private void operatorResource(SourceDocument document, LocatedObject resource, Path path) {
    LocatedObject spec = resource.object("spec");
    if (spec.string("json").isPresent()) {
      text(document, spec, "json", path);
    } else if (spec.string("gzipJson").isPresent()) {
      encodedText(document, spec, "gzipJson", path);
    } else {
      findings.add(
          OperatorSource.find(spec.json(), path.name)
              .at(Location.at(document.position(spec.pointer()))));
    }
  }
}
