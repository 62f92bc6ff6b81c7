package io.panelwright.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Settings of manifests for Kubernetes.
 *
 * @param namespace of every resource
 * @param namePrefix before every resource name
 * @param labels of every resource, after those of the form, in this order
 * @param folderAnnotation the annotation of a ConfigMap in which the sidecar finds the folder
 * @param selector labels of the Grafana resources that the operator manages
 * @param resyncPeriod of the operator, such as {@code 10m}
 * @param gzipAbove the size of JSON in bytes above which the operator gets it compressed
 */
public record KubernetesSettings(
    Optional<String> namespace,
    String namePrefix,
    Map<String, String> labels,
    String folderAnnotation,
    Map<String, String> selector,
    Optional<String> resyncPeriod,
    OptionalInt gzipAbove) {

  private static final String NAME = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
  private static final Pattern KEY =
      Pattern.compile("([a-z0-9.-]{1,253}/)?[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?");
  private static final Pattern VALUE =
      Pattern.compile("([A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?)?");
  private static final Pattern PERIOD = Pattern.compile("([0-9]+(\\.[0-9]+)?(ns|us|µs|ms|s|m|h))+");

  /** The settings without options. */
  public static final KubernetesSettings DEFAULT =
      new KubernetesSettings(
          Optional.empty(),
          "",
          Map.of(),
          "grafana_folder",
          Map.of("dashboards", "grafana"),
          Optional.empty(),
          OptionalInt.empty());

  /**
   * Checks what the API server would reject.
   *
   * @throws ExportException with the option and the expected form
   */
  public KubernetesSettings {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    selector = Collections.unmodifiableMap(new LinkedHashMap<>(selector));
    namespace.ifPresent(
        name ->
            require(
                name.matches(NAME) && name.length() <= 63,
                "--namespace \"" + name + "\": expected at most 63 of a-z 0-9 -"));
    require(
        namePrefix.matches("([a-z0-9][a-z0-9-]{0,29})?"),
        "--name-prefix \"" + namePrefix + "\": expected at most 30 of a-z 0-9 -");
    requireLabels("--label", labels);
    requireLabels("--selector", selector);
    require(
        KEY.matcher(folderAnnotation).matches(),
        "--folder-annotation \"" + folderAnnotation + "\" is not a name of Kubernetes");
    resyncPeriod.ifPresent(
        period ->
            require(
                PERIOD.matcher(period).matches(),
                "--resync-period \"" + period + "\": expected a duration such as 10m"));
  }

  private static void requireLabels(String option, Map<String, String> labels) {
    labels.forEach(
        (key, value) ->
            require(
                KEY.matcher(key).matches() && VALUE.matcher(value).matches(),
                option
                    + " "
                    + key
                    + "="
                    + value
                    + ": expected at most 63 of A-Z a-z 0-9 . _ - in key and value"));
  }

  private static void require(boolean valid, String message) {
    if (!valid) {
      throw new ExportException(message);
    }
  }
}
