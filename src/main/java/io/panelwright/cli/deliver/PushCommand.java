package io.panelwright.cli.deliver;

import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RootCommand;
import io.panelwright.deliver.RenderedDashboard;
import io.panelwright.deliver.push.PushPolicy;
import io.panelwright.deliver.push.PushRun;
import io.panelwright.deliver.push.PushTarget;
import io.panelwright.environment.Environment.FolderAddress;
import io.panelwright.text.ShortList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code push}: saves the dashboards in a Grafana. */
@Command(
    name = "push",
    description =
        "Save the dashboards in a folder of a Grafana. A dashboard that a user changed there since"
            + " the last push stays as it is, and is a conflict.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class,
    footer = {
      "",
      "Credentials: GRAFANA_TOKEN, or GRAFANA_USER and GRAFANA_PASSWORD, or those of --env.",
      "A push can be repeated at any time: it saves only what differs, and completes a push that"
          + " was interrupted.",
      "Exit code 1 after a conflict; 3 if a dashboard was not saved for another reason."
    })
public final class PushCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  private final Console console;

  @Option(names = "--dry-run", description = "Report what a push would do, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--overwrite",
      paramLabel = "UID",
      description =
          "Replace a dashboard although a user changed it, or although this project never pushed"
              + " it; may be repeated.")
  private Set<String> overwrite = new LinkedHashSet<>();

  @Option(
      names = "--move",
      description = "Move dashboards that a user put into another folder back to the folder.")
  private boolean move;

  @Option(
      names = "--prune",
      description =
          "Delete dashboards of the folder that an earlier push saved, that no user changed since,"
              + " and that the source no longer has.")
  private boolean prune;

  @Mixin private GrafanaOptions grafana = new GrafanaOptions();
  @Mixin private DashboardOptions options = new DashboardOptions();

  public PushCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DeliveryTarget target = grafana.target(console, options);
    FolderAddress folder = target.folder().orElseThrow(this::folderMissing);
    if (prune && !options.contracts().isEmpty()) {
      throw usage("--prune needs all dashboards of the project: remove --contract");
    }
    Optional<List<RenderedDashboard>> dashboards =
        ProjectDashboards.render(console, options, grafana.config(), target.api());
    if (dashboards.isEmpty()) {
      console.err().println("Nothing was pushed.");
      return ExitCode.FINDINGS;
    }
    if (prune && dashboards.get().isEmpty()) {
      throw usage("--prune: the source has no dashboards, so that all would be deleted");
    }
    requireKnown(dashboards.get());
    return push(target, folder, dashboards.get());
  }

  private int push(
      DeliveryTarget target, FolderAddress folder, List<RenderedDashboard> dashboards) {
    var pushTarget =
        new PushTarget(
            target.grafana(),
            target.api(),
            target.project(),
            target.environmentName(),
            folder,
            target.timeout());
    var policy = new PushPolicy(overwrite, move, prune, dryRun, options.profile());
    try (var report = new PushReport(console, pushTarget, policy)) {
      return report.print(new PushRun(pushTarget, policy, report).run(dashboards));
    }
  }

  private ParameterException folderMissing() {
    return usage("no folder: use --folder, --folder-uid, or folder: of an environment");
  }

  private void requireKnown(List<RenderedDashboard> dashboards) {
    Set<String> known = dashboards.stream().map(RenderedDashboard::uid).collect(Collectors.toSet());
    for (String uid : overwrite) {
      if (!known.contains(uid)) {
        throw usage(
            "--overwrite \""
                + uid
                + "\": the source has no such dashboard; its uids: "
                + ShortList.format(known.stream().sorted().toList()));
      }
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
