package io.panelwright.cli.review;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DatasourceOptions;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.Git;
import io.panelwright.cli.RootCommand;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.cli.lint.FindingChanges;
import io.panelwright.cli.preview.PreviewData;
import io.panelwright.cli.preview.PreviewPage;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diagnostic.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code review}: changed dashboards as a comment of a pull request, with previews. */
@Command(
    name = "review",
    description =
        "Write the changes of dashboards since a commit as a comment for a pull request, with"
            + " previews before and after.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.VersionProvider.class,
    footer = {
      "",
      "Writes comment.md, which fits GitHub's limit of 65,536 characters, review.md, which is whole,"
          + " and before/ and after/ with a page per changed dashboard.",
      "--comment-on github reads GITHUB_TOKEN and the variables of GitHub Actions.",
      "Exit code 1 if there is a new finding that is an error or a warning, 3 if a file cannot be"
          + " read or the comment cannot be written."
    })
public final class ReviewCommand implements Callable<Integer> {

  private static final int COMMIT_LENGTH = 10;

  private final Console console;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "File or folder of dashboards in the repository (default: dashboards).")
  private Path path = Path.of("dashboards");

  @Option(
      names = "--base",
      paramLabel = "REV",
      description =
          "Branch or commit into which the changes go; compared with the commit where they left it"
              + " (default: the default branch of origin).")
  private String base;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "review",
      description = "Folder of the result (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("review");

  @Option(
      names = "--preview-url",
      paramLabel = "URL",
      description = "Where the folder is published; the comment has links to its pages.")
  private String previewUrl;

  @Option(
      names = "--data",
      paramLabel = "DATA",
      defaultValue = "simulated",
      description =
          "Data of the previews: none; simulated, which is invented; or frozen, which is read from"
              + " the servers now (default: ${DEFAULT-VALUE}).")
  private PreviewData data = PreviewData.simulated;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Use this file instead of .panelwright.yaml.")
  private Path config;

  /** The services that have pull requests; the constants are the values of the option. */
  enum Service {
    github
  }

  @Option(
      names = "--comment-on",
      paramLabel = "SERVICE",
      description = "Keep one comment of the pull request up to date: ${COMPLETION-CANDIDATES}.")
  private Service service;

  @Option(
      names = "--pull-request",
      paramLabel = "NUMBER",
      description = "Number of the pull request (default: that of the workflow).")
  private Long pullRequest;

  @Option(
      names = "--comment-id",
      paramLabel = "NAME",
      defaultValue = "default",
      description =
          "Distinguishes several reviews of one pull request (default: ${DEFAULT-VALUE}).")
  private String commentId = "default";

  @Mixin private DatasourceOptions serverOptions = new DatasourceOptions();
  @Mixin private DashboardOptions options = new DashboardOptions();

  public ReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    validate();
    ConfigurationFile configuration = ConfigurationFile.read(console, Optional.ofNullable(config));
    if (console.printFindings(configuration.findings())) {
      return ExitCode.FINDINGS;
    }
    options.environment().environment(console, Optional.ofNullable(config));
    var git = new Git(console);
    String commit = new BaseCommit(git).resolve(Optional.ofNullable(base));
    var sides = ReviewSides.read(console, options, git, commit, path);
    boolean unreadable = console.printFindings(sides.errors());
    FindingChanges findings =
        FindingChanges.since(
            console, options, configuration.configuration(), commit, path, inputs());
    Instant now = data == PreviewData.frozen ? Instant.now() : git.time(git.commit("HEAD"));
    writePages(sides.dashboards(), now);
    String since = "`" + commit.substring(0, COMMIT_LENGTH) + "`";
    var comment =
        new ReviewComment(since, sides.dashboards(), findings, Optional.ofNullable(previewUrl));
    boolean written = write(comment);
    if (unreadable || !written) {
      return ExitCode.COULD_NOT_RUN;
    }
    return findings.added().stream().anyMatch(f -> f.severity() != Severity.INFO)
        ? ExitCode.FINDINGS
        : ExitCode.CLEAN;
  }

  private void validate() {
    if (previewUrl != null) {
      if (!previewUrl.matches("https?://[^\\s()<>\"\\\\]+")) {
        throw new WrongUsageException(
            "--preview-url \""
                + previewUrl
                + "\": expected a URL such as https://example.com/pr/1");
      }
      previewUrl = previewUrl.replaceFirst("/+$", "");
    }
    if (!commentId.matches("[A-Za-z0-9._-]{1,60}") || commentId.contains("--")) {
      throw new WrongUsageException(
          "--comment-id \"" + commentId + "\": expected letters, digits, -, _ and .");
    }
    if (service == null && pullRequest != null) {
      throw new WrongUsageException("--pull-request needs --comment-on github");
    }
  }

  /** The dashboards now; none if all were removed. */
  private List<DashboardInputs.Input> inputs() {
    Path resolved = console.resolve(path);
    if (Files.isDirectory(resolved)) {
      return new DashboardInputs(console).filesBelow(path);
    }
    return Files.exists(resolved) ? List.of(new DashboardInputs.Input(path, true)) : List.of();
  }

  private void writePages(List<ReviewedDashboard> dashboards, Instant now) {
    for (ReviewedDashboard dashboard : dashboards) {
      dashboard.before().ifPresent(file -> writePage("before", dashboard, file, now));
      dashboard.after().ifPresent(file -> writePage("after", dashboard, file, now));
    }
  }

  private void writePage(
      String side, ReviewedDashboard dashboard, DashboardFile file, Instant now) {
    List<String> named = options.contracts();
    var contracts =
        new ContractSelector(options.environment().contracts(console, named), !named.isEmpty());
    String html =
        PreviewPage.html(
            file,
            contracts.select(file.document()),
            data,
            now,
            contract ->
                serverOptions.servers(
                    console, contract, options.environment().environment(console)));
    AtomicFiles.write(console.resolve(out.resolve(side).resolve(dashboard.page() + ".html")), html);
  }

  /** Returns whether the comment was written to the service, too. */
  private boolean write(ReviewComment comment) {
    var pull =
        new GithubPullRequest(console, name -> Optional.ofNullable(System.getenv(name)), commentId);
    String text = comment.shortened(pull.maxLength());
    AtomicFiles.write(console.resolve(out.resolve("review.md")), comment.whole());
    AtomicFiles.write(console.resolve(out.resolve("comment.md")), pull.marker() + text);
    console.out().println(comment.summary());
    console.out().println("wrote " + out.resolve("comment.md"));
    return service == null
        || pull.write(
            text,
            comment.isEmpty(),
            pullRequest == null ? OptionalLong.empty() : OptionalLong.of(pullRequest));
  }
}
