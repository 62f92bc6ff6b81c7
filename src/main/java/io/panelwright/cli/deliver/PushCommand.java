package io.panelwright.cli.deliver;

import io.panelwright.cli.Argument;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.ExitCode;
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
import picocli.CommandLine.ParameterException;

/** {@code push}: saves the dashboards in a Grafana. */
public final class PushCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final Argument<Boolean> dryRun =
      Argument.flag("--dry-run", "Report what a push would do, and write nothing.");

  private final Argument<List<String>> overwrite =
      Argument.option("--overwrite")
          .paramLabel("UID")
          .description(
              "Replace a dashboard although a user changed it, or although this project never"
                  + " pushed it; may be repeated.")
          .list(String.class);

  private final Argument<Boolean> move =
      Argument.flag(
          "--move", "Move dashboards that a user put into another folder back to the folder.");

  private final Argument<Boolean> prune =
      Argument.flag(
          "--prune",
          "Delete dashboards of the folder that an earlier push saved, that no user changed since,"
              + " and that the source no longer has.");

  private final GrafanaOptions grafana = new GrafanaOptions();
  private final DashboardOptions options = new DashboardOptions();

  public PushCommand(Console console) {
    super(
        "push",
        "Save the dashboards in a folder of a Grafana. A dashboard that a user changed there since"
            + " the last push stays as it is, and is a conflict.");
    this.console = console;
    addArguments(dryRun, overwrite, move, prune, grafana, options);
    footer(
        "",
        "Credentials: GRAFANA_TOKEN, or GRAFANA_USER and GRAFANA_PASSWORD, or those of --env.",
        "A push can be repeated at any time: it saves only what differs, and completes a push that"
            + " was interrupted.",
        "Exit code 1 after a conflict; 3 if a dashboard was not saved for another reason.");
  }

  @Override
  public Integer call() {
    DeliveryTarget target = grafana.target(console, options);
    FolderAddress folder = target.folder().orElseThrow(this::folderMissing);
    if (prune.value() && !options.contracts().isEmpty()) {
      throw usage("--prune needs all dashboards of the project: remove --contract");
    }
    Optional<List<RenderedDashboard>> dashboards =
        ProjectDashboards.render(console, options, grafana.config(), target.api());
    if (dashboards.isEmpty()) {
      console.err().println("Nothing was pushed.");
      return ExitCode.FINDINGS;
    }
    if (prune.value() && dashboards.get().isEmpty()) {
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
    var policy =
        new PushPolicy(
            new LinkedHashSet<>(overwrite.value()),
            move.value(),
            prune.value(),
            dryRun.value(),
            options.profile());
    try (var report = new PushReport(console, pushTarget, policy)) {
      return report.print(new PushRun(pushTarget, policy, report).run(dashboards));
    }
  }

  private ParameterException folderMissing() {
    return usage("no folder: use --folder, --folder-uid, or folder: of an environment");
  }

  private void requireKnown(List<RenderedDashboard> dashboards) {
    Set<String> known = dashboards.stream().map(RenderedDashboard::uid).collect(Collectors.toSet());
    for (String uid : overwrite.value()) {
      if (!known.contains(uid)) {
        throw usage(
            "--overwrite \""
                + uid
                + "\": the source has no such dashboard; its uids: "
                + ShortList.format(known.stream().sorted().toList()));
      }
    }
  }
}
