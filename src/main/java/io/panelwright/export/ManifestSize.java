package io.panelwright.export;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Location;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The sizes of a manifest that a cluster limits.
 *
 * <p>The API server rejects a ConfigMap with more than 1 MiB of data (kubernetes.io, "ConfigMaps").
 * etcd rejects requests above 1.5 MiB by default, which contain the resource and the field names of
 * its managers; 1 MiB leaves room for these. All annotations of a resource together have at most
 * 256 KiB (apimachinery, {@code TotalAnnotationSizeLimitB}); {@code kubectl apply} without {@code
 * --server-side} writes the whole manifest into one.
 */
final class ManifestSize {

  static final int MAX_BYTES = 1 << 20;
  static final int MAX_ANNOTATIONS = 256 << 10;

  private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  private ManifestSize() {}

  /** The bytes of all annotations after {@code kubectl apply} without {@code --server-side}. */
  static int annotations(JsonObject manifest) {
    JsonObject metadata = manifest.object("metadata");
    int size = LAST_APPLIED.length() + bytes(lastApplied(manifest, metadata));
    for (Map.Entry<String, Json> own : metadata.object("annotations").members().entrySet()) {
      size +=
          bytes(own.getKey()) + bytes(metadata.object("annotations").string(own.getKey()).get());
    }
    return size;
  }

  /** The manifest as kubectl stores it: with a namespace, as Go's encoder writes JSON. */
  private static String lastApplied(JsonObject manifest, JsonObject metadata) {
    JsonObject complete = metadata;
    if (!metadata.has("annotations")) {
      complete = complete.with("annotations", Json.object());
    }
    if (!metadata.has("namespace")) {
      complete = complete.with("namespace", "default");
    }
    return JsonWriter.compact(manifest.with("metadata", complete))
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026")
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029")
        + "\n";
  }

  /**
   * The finding for a manifest that the cluster or kubectl rejects.
   *
   * @param content whose size the cluster limits
   * @param smaller the step that makes it smaller
   */
  static Optional<Finding> check(String path, JsonObject manifest, int content, String smaller) {
    Location location = Location.of(path);
    if (content > MAX_BYTES) {
      return Optional.of(
          Finding.error(
              "export-too-large",
              location,
              number(content) + " bytes exceed the limit of a cluster, " + number(MAX_BYTES),
              smaller));
    }
    int annotations = annotations(manifest);
    return annotations > MAX_ANNOTATIONS
        ? Optional.of(
            Finding.warning(
                "export-apply-too-large",
                location,
                "kubectl apply writes "
                    + number(annotations)
                    + " bytes of annotations, and the limit is "
                    + number(MAX_ANNOTATIONS),
                "use kubectl apply --server-side, or kubectl create and kubectl replace"))
        : Optional.empty();
  }

  /** The size of a resource in etcd, without the fields that the cluster adds. */
  static int resource(JsonObject manifest) {
    return bytes(JsonWriter.compact(manifest));
  }

  static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String number(int bytes) {
    return String.format(Locale.ROOT, "%,d", bytes);
  }
}
