package io.panelwright.cli.deliver;

import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.Progress;
import io.panelwright.deliver.push.DashboardOutcome;
import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.deliver.push.PushListener;
import io.panelwright.deliver.push.PushPolicy;
import io.panelwright.deliver.push.PushResult;
import io.panelwright.deliver.push.PushRun;
import io.panelwright.deliver.push.PushTarget;
import io.panelwright.deliver.push.TargetFolder;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;

/** Prints a push: a line for each dashboard as soon as it is done, then a summary. */
final class PushReport implements PushListener, AutoCloseable {

  private final Console console;
  private final PushTarget target;
  private final PushPolicy policy;
  private final Progress progress;
  private final OutcomeFormatter formatter;

  PushReport(Console console, PushTarget target, PushPolicy policy) {
    this.console = console;
    this.target = target;
    this.policy = policy;
    this.progress = new Progress(console, "dashboards");
    this.formatter = new OutcomeFormatter(console.terminal().style(), policy.dryRun());
  }

  @Override
  public void started(TargetFolder folder, boolean created) {
    String state = folder.exists() ? "" : created ? ", which was created" : ", which is missing";
    String line =
        (policy.dryRun() ? "dry run: " : "push to ")
            + target.grafana().url()
            + ", folder \""
            + folder.path()
            + "\" ("
            + folder.uid()
            + ")"
            + state;
    console.err().print(TextWrapper.wrap(TerminalSanitizer.sanitize(line), 0, 2));
    console.err().flush();
  }

  /** Flushed at once, so that an interrupted push shows what is saved. */
  @Override
  public synchronized void finished(DashboardOutcome outcome) {
    progress.close();
    console.out().print(formatter.format(outcome));
    console.out().flush();
  }

  @Override
  public synchronized void progress(int done, int total) {
    progress.update(done, total);
  }

  @Override
  public synchronized void announced(String message) {
    console.err().print(TextWrapper.wrap(TerminalSanitizer.sanitize(message), 0, 2));
    console.err().flush();
  }

  /** Prints the summary, or why nothing was pushed; returns the exit code. */
  int print(PushRun.Outcome outcome) {
    return outcome
        .stop()
        .map(stop -> stop.accept(new StopPrinter(console, "Nothing was pushed.")))
        .orElseGet(() -> print(outcome.result().orElseThrow()));
  }

  private int print(PushResult result) {
    result.notes().forEach(note -> console.out().print(TextWrapper.wrap(note, 0, 2)));
    console.out().print(TextWrapper.wrap(TerminalSanitizer.sanitize(summary(result)), 0, 2));
    if (policy.dryRun()) {
      console.out().print(TextWrapper.wrap(DryRunLimits.describe(target.api()), 0, 2));
    }
    if (result.isIncomplete()) {
      if (!policy.dryRun()) {
        console.out().println("→ push again; it continues where this push ended");
      }
      return ExitCode.COULD_NOT_RUN;
    }
    return result.count(State.CONFLICT) > 0 ? ExitCode.FINDINGS : ExitCode.CLEAN;
  }

  private String summary(PushResult result) {
    return OutcomeFormatter.summary(result, policy.dryRun());
  }

  @Override
  public void close() {
    progress.close();
  }
}
