package io.panelwright.cli.render;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.ReportOptions;
import io.panelwright.cli.RunOptions;
import io.panelwright.cli.WorkerPool;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.format.DashboardFormat;
import io.panelwright.text.TextWrapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code render}: writes all dashboards whose files differ. */
public final class RenderCommand extends BaseCommand implements Callable<Integer> {

  private final Console console;

  private final RenderOptions options = new RenderOptions();
  private final ApiVersionOption api = new ApiVersionOption();
  private final ReportOptions reportOptions = new ReportOptions();
  private final RunOptions runOptions = new RunOptions();
  private final SinceOption since = new SinceOption();

  public RenderCommand(Console console) {
    super("render", "Write all dashboards and print what changed.");
    this.console = console;
    addArguments(options, api, reportOptions, runOptions, since);
  }

  @Override
  public Integer call() {
    options.requireOutForEnvironment(console);
    try (var pool = new WorkerPool(runOptions.workers())) {
      return render(pool);
    }
  }

  private int render(WorkerPool pool) {
    DashboardFormat format = api.format(options.profile());
    CheckedDrafts checked =
        CheckedDrafts.check(console, options, format, reportOptions, runOptions, since, pool);
    boolean hasErrors = console.printFindings(checked.report(), reportOptions.format());
    checked.run().requireComplete(DraftRun.CHECKED + "; nothing was written");
    if (hasErrors) {
      console.err().println("Nothing was written.");
      return ExitCode.FINDINGS;
    }
    PrintWriter messages = console.messages(reportOptions.format());
    pool.forEach(checked.run().drafts(), this::write, messages::print);
    return ExitCode.CLEAN;
  }

  /** Writes a file if it differs; returns the message. */
  private String write(DashboardDraft draft) {
    Path file = draft.resolveIn(options.out());
    if (AtomicFiles.hasContent(console.resolve(file), draft.content())) {
      return "unchanged " + file + "\n";
    }
    String text = draft.text();
    Optional<String> before = AtomicFiles.readText(console.resolve(file));
    AtomicFiles.write(console.resolve(file), text);
    return "wrote     " + file + "\n" + describeChange(file, before, draft, text);
  }

  private static String describeChange(
      Path file, Optional<String> before, DashboardDraft draft, String after) {
    return before
        .map(text -> FileChange.compare(file, text, after))
        .map(change -> TextWrapper.wrap(change.summary(), 10, 12) + change.details())
        .orElseGet(() -> TextWrapper.wrap(DashboardDiff.added(draft.document()).summary(), 10, 12));
  }
}
