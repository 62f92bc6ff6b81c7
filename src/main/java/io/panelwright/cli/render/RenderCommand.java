package io.panelwright.cli.render;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.RenderOptions;
import io.panelwright.cli.ReportOptions;
import io.panelwright.cli.RootCommand;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.text.TextWrapper;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code render}: writes all dashboards whose files differ. */
@Command(
    name = "render",
    description = "Write all dashboards and print what changed.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class)
public final class RenderCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private RenderOptions options = new RenderOptions();
  @Mixin private ApiVersionOption api = new ApiVersionOption();
  @Mixin private ReportOptions reportOptions = new ReportOptions();

  public RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    options.requireOutForEnvironment(console);
    RenderRun run = RenderRun.run(console, options, api.format(options.profile()), reportOptions);
    if (console.printFindings(run.report(), reportOptions.format())) {
      console.err().println("Nothing was written.");
      return ExitCode.FINDINGS;
    }
    run.files().forEach(this::write);
    return ExitCode.CLEAN;
  }

  private void write(RenderedFile rendered) {
    Path file = rendered.resolveIn(options.out());
    String text = rendered.text();
    PrintWriter messages = console.messages(reportOptions.format());
    if (AtomicFiles.hasContent(console.resolve(file), text)) {
      messages.println("unchanged " + file);
      return;
    }
    Optional<String> before = AtomicFiles.readText(console.resolve(file));
    AtomicFiles.write(console.resolve(file), text);
    messages.println("wrote     " + file);
    messages.print(describeChange(file, before, rendered));
  }

  private static String describeChange(Path file, Optional<String> before, RenderedFile after) {
    return before
        .map(text -> FileChange.compare(file, text, after.text()))
        .map(change -> TextWrapper.wrap(change.summary(), 10, 12) + change.details())
        .orElseGet(() -> TextWrapper.wrap(DashboardDiff.added(after.document()).summary(), 10, 12));
  }
}
