package io.panelwright.cli.export;

import io.panelwright.cli.Argument;
import io.panelwright.cli.CommandArguments;
import io.panelwright.environment.Environment;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.export.ExportException;
import io.panelwright.export.ExportForm;
import io.panelwright.export.FolderPath;
import io.panelwright.export.KubernetesSettings;
import io.panelwright.export.ProvisioningSettings;
import io.panelwright.format.DashboardFormat;
import io.panelwright.grafana.schema.Profile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The options of some forms of export; each is an error with the other forms. */
final class ExportOptions implements CommandArguments {

  private static final Set<ExportForm> DASHBOARDS =
      EnumSet.complementOf(EnumSet.of(ExportForm.RULES, ExportForm.PROMETHEUS_RULE));
  private static final Set<ExportForm> KUBERNETES =
      EnumSet.of(ExportForm.CONFIGMAP, ExportForm.OPERATOR, ExportForm.PROMETHEUS_RULE);

  /** The forms of each option. */
  private static final Map<String, Set<ExportForm>> FORMS =
      Map.ofEntries(
          Map.entry("--api", DASHBOARDS),
          Map.entry("--env", DASHBOARDS),
          Map.entry("--panels", DASHBOARDS),
          Map.entry("--profile", DASHBOARDS),
          Map.entry("--folder", DASHBOARDS),
          Map.entry("--folder-uid", DASHBOARDS),
          Map.entry("--namespace", KUBERNETES),
          Map.entry("--name-prefix", KUBERNETES),
          Map.entry("--label", KUBERNETES),
          Map.entry("--folder-annotation", EnumSet.of(ExportForm.CONFIGMAP)),
          Map.entry("--selector", EnumSet.of(ExportForm.OPERATOR)),
          Map.entry("--resync-period", EnumSet.of(ExportForm.OPERATOR)),
          Map.entry("--gzip-above", EnumSet.of(ExportForm.OPERATOR)),
          Map.entry("--dashboards-path", EnumSet.of(ExportForm.PROVISIONING)),
          Map.entry("--datasources", EnumSet.of(ExportForm.PROVISIONING)),
          Map.entry(
              "--allow-ui-updates", EnumSet.of(ExportForm.PROVISIONING, ExportForm.TERRAFORM)));

  private final Argument<Optional<String>> api =
      Argument.option("--api")
          .paramLabel("VERSION")
          .description(
              "API version of the dashboards: classic, v1 or v2 (default: that of --env if the form"
                  + " has it, otherwise v1 for git-sync and gcx, classic for other forms).")
          .optional(String.class);

  private final Argument<Optional<String>> folder =
      Argument.option("--folder")
          .paramLabel("TITLE|PATH")
          .description(
              "Folder of the dashboards: its title, or a path of titles such as Trading/Live"
                  + " (default: that of --env, otherwise none).")
          .optional(String.class);

  private final Argument<Optional<String>> folderUid =
      Argument.option("--folder-uid")
          .paramLabel("UID")
          .description("Uid of this folder; without --folder, of a folder that exists in Grafana.")
          .optional(String.class);

  private final Argument<Optional<String>> namespace =
      Argument.option("--namespace")
          .paramLabel("NAME")
          .description("configmap, operator, prometheus-rule: namespace of the resources.")
          .optional(String.class);

  private final Argument<String> namePrefix =
      Argument.option("--name-prefix")
          .paramLabel("TEXT")
          .description("configmap, operator, prometheus-rule: start of the names of the resources.")
          .withDefault(String.class, "");

  private final Argument<Map<String, String>> labels =
      Argument.option("--label")
          .paramLabel("KEY=VALUE")
          .description(
              "configmap, operator, prometheus-rule: label of the resources; may be repeated."
                  + " configmap has grafana_dashboard=1 in any case.")
          .map();

  private final Argument<String> folderAnnotation =
      Argument.option("--folder-annotation")
          .paramLabel("NAME")
          .description(
              "configmap: annotation in which the sidecar finds the folder (default:"
                  + " ${DEFAULT-VALUE}).")
          .withDefault(String.class, "grafana_folder");

  private final Argument<Map<String, String>> selector =
      Argument.option("--selector")
          .paramLabel("KEY=VALUE")
          .description(
              "operator: label of the Grafana resources that get the dashboards; may be repeated"
                  + " (default: dashboards=grafana).")
          .map();

  private final Argument<Optional<String>> resyncPeriod =
      Argument.option("--resync-period")
          .paramLabel("TIME")
          .description("operator: time between two checks (default: that of the operator, 10m).")
          .optional(String.class);

  private final Argument<Optional<Integer>> gzipAbove =
      Argument.option("--gzip-above")
          .paramLabel("BYTES")
          .description(
              "operator: size of a dashboard above which it is compressed (default: only if kubectl"
                  + " apply would fail).")
          .optional(Integer.class);

  private final Argument<String> dashboardsPath =
      Argument.option("--dashboards-path")
          .paramLabel("PATH")
          .description(
              "provisioning: folder of the dashboards on Grafana's machine (default:"
                  + " ${DEFAULT-VALUE}).")
          .withDefault(String.class, "/var/lib/grafana/dashboards");

  private final Argument<Boolean> datasources =
      Argument.flag(
          "--datasources",
          "provisioning: also the datasources of the contract; their URLs are environment variables"
              + " of Grafana.");

  private final Argument<Boolean> uiUpdates =
      Argument.flag(
          "--allow-ui-updates",
          "provisioning, terraform: users can save the dashboards in Grafana.");

  @Override
  public void addTo(CommandSpec command) {
    api.addTo(command);
    folder.addTo(command);
    folderUid.addTo(command);
    namespace.addTo(command);
    namePrefix.addTo(command);
    labels.addTo(command);
    folderAnnotation.addTo(command);
    selector.addTo(command);
    resyncPeriod.addTo(command);
    gzipAbove.addTo(command);
    dashboardsPath.addTo(command);
    datasources.addTo(command);
    uiUpdates.addTo(command);
  }

  /**
   * Checks that the form has all options of this run.
   *
   * @throws ParameterException with the forms of an option that it does not have
   */
  void requireSupported(ExportForm form) {
    FORMS.keySet().stream()
        .sorted()
        .filter(option -> api.command().commandLine().getParseResult().hasMatchedOption(option))
        .filter(option -> !FORMS.get(option).contains(form))
        .findFirst()
        .ifPresent(
            option -> {
              throw api.usage(
                  option
                      + " is not for --to "
                      + form.id()
                      + ", but for "
                      + FORMS.get(option).stream()
                          .map(ExportForm::id)
                          .collect(Collectors.joining(", ")));
            });
  }

  /**
   * The format of the dashboards.
   *
   * @throws ParameterException if the form or the profile's Grafana does not support it
   */
  DashboardFormat format(ExportForm form, Profile profile, Optional<Environment> environment) {
    List<DashboardFormat> supported =
        form.formats().stream().filter(format -> format.isSupportedBy(profile)).toList();
    if (supported.isEmpty()) {
      throw api.usage("--to " + form.id() + " needs Grafana 12.2 or newer: remove --profile");
    }
    if (api.value().isEmpty()) {
      return environment
          .flatMap(Environment::api)
          .flatMap(DashboardFormat::of)
          .filter(supported::contains)
          .orElse(supported.get(0));
    }
    return api.value()
        .flatMap(DashboardFormat::of)
        .filter(supported::contains)
        .orElseThrow(() -> api.usage(unsupported(form, profile, supported)));
  }

  private String unsupported(ExportForm form, Profile profile, List<DashboardFormat> supported) {
    return "--api "
        + api.value().orElseThrow()
        + " is not for --to "
        + form.id()
        + " and Grafana "
        + profile
        + "; use one of: "
        + supported.stream().map(DashboardFormat::id).collect(Collectors.joining(", "));
  }

  /** The folder of the options, otherwise of the environment. */
  Optional<FolderPath> folder(Optional<Environment> environment) {
    Optional<FolderPath> own = FolderPath.of(folder.value(), folderUid.value());
    return own.or(() -> environment.flatMap(Environment::folder).flatMap(ExportOptions::path));
  }

  private static Optional<FolderPath> path(FolderAddress address) {
    return switch (address.kind()) {
      case UID -> FolderPath.of(Optional.empty(), Optional.of(address.text()));
      case TITLE_OR_PATH -> FolderPath.of(Optional.of(address.text()), Optional.empty());
    };
  }

  /**
   * The settings of Kubernetes.
   *
   * @throws ExportException if a value is invalid there
   */
  KubernetesSettings kubernetes() {
    return new KubernetesSettings(
        namespace.value(),
        namePrefix.value(),
        labels.value(),
        folderAnnotation.value(),
        selector.value().isEmpty() ? KubernetesSettings.DEFAULT.selector() : selector.value(),
        resyncPeriod.value(),
        gzipAbove.value().map(OptionalInt::of).orElseGet(OptionalInt::empty));
  }

  ProvisioningSettings provisioning() {
    return new ProvisioningSettings(dashboardsPath.value(), uiUpdates.value(), datasources.value());
  }
}
