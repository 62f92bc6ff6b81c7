package io.panelwright.cli.review;

import io.panelwright.cli.Argument;
import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.BaseCommand;
import io.panelwright.cli.ConfigurationFile;
import io.panelwright.cli.Console;
import io.panelwright.cli.ContractSelector;
import io.panelwright.cli.DashboardInputs;
import io.panelwright.cli.DashboardOptions;
import io.panelwright.cli.DatasourceOptions;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.Git;
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

/** {@code review}: changed dashboards as a comment of a pull request, with previews. */
public final class ReviewCommand extends BaseCommand implements Callable<Integer> {

  private static final int COMMIT_LENGTH = 10;

  private final Console console;

  private final Argument<Optional<Path>> path =
      Argument.optionalPositional(
          Path.class,
          "PATH",
          "File or folder of dashboards in the repository (default: dashboards).");

  private final Argument<Optional<String>> base =
      Argument.option("--base")
          .paramLabel("REV")
          .description(
              "Branch or commit into which the changes go; compared with the commit where they left"
                  + " it (default: the default branch of origin).")
          .optional(String.class);

  private final Argument<Path> out =
      Argument.option("--out")
          .paramLabel("DIR")
          .description("Folder of the result (default: ${DEFAULT-VALUE}).")
          .withDefault(Path.class, Path.of("review"));

  private final Argument<Optional<String>> previewUrl =
      Argument.option("--preview-url")
          .paramLabel("URL")
          .description("Where the folder is published; the comment has links to its pages.")
          .optional(String.class);

  private final Argument<PreviewData> data =
      Argument.option("--data")
          .paramLabel("DATA")
          .description(
              "Data of the previews: none; simulated, which is invented; or frozen, which is read"
                  + " from the servers now (default: ${DEFAULT-VALUE}).")
          .withDefault(PreviewData.class, PreviewData.simulated);

  private final Argument<Optional<Path>> config =
      Argument.option("--config")
          .paramLabel("FILE")
          .description("Use this file instead of .panelwright.yaml.")
          .optional(Path.class);

  /** The services that have pull requests; the constants are the values of the option. */
  enum Service {
    github
  }

  private final Argument<Optional<Service>> service =
      Argument.option("--comment-on")
          .paramLabel("SERVICE")
          .description("Keep one comment of the pull request up to date: ${COMPLETION-CANDIDATES}.")
          .optional(Service.class);

  private final Argument<Optional<Long>> pullRequest =
      Argument.option("--pull-request")
          .paramLabel("NUMBER")
          .description("Number of the pull request (default: that of the workflow).")
          .optional(Long.class);

  private final Argument<String> commentId =
      Argument.option("--comment-id")
          .paramLabel("NAME")
          .description(
              "Distinguishes several reviews of one pull request (default: ${DEFAULT-VALUE}).")
          .withDefault(String.class, "default");

  private final DatasourceOptions serverOptions = new DatasourceOptions();
  private final DashboardOptions options = new DashboardOptions();

  public ReviewCommand(Console console) {
    super(
        "review",
        "Write the changes of dashboards since a commit as a comment for a pull request, with"
            + " previews before and after.");
    this.console = console;
    addArguments(
        path,
        base,
        out,
        previewUrl,
        data,
        config,
        service,
        pullRequest,
        commentId,
        serverOptions,
        options);
    footer(
        "",
        "Writes comment.md, which fits GitHub's limit of 65,536 characters, review.md, which is"
            + " whole, and before/ and after/ with a page per changed dashboard.",
        "--comment-on github reads GITHUB_TOKEN and the variables of GitHub Actions.",
        "Exit code 1 if there is a new finding that is an error or a warning, 3 if a file cannot be"
            + " read or the comment cannot be written.");
  }

  @Override
  public Integer call() {
    validate();
    ConfigurationFile configuration = ConfigurationFile.read(console, config.value());
    if (console.printFindings(configuration.findings())) {
      return ExitCode.FINDINGS;
    }
    options.environment().environment(console, config.value());
    var git = new Git(console);
    String commit = new BaseCommit(git).resolve(base.value());
    var sides = ReviewSides.read(console, options, git, commit, path());
    boolean unreadable = console.printFindings(sides.errors());
    FindingChanges findings =
        FindingChanges.since(
            console, options, configuration.configuration(), commit, path(), inputs());
    Instant now = data.value() == PreviewData.frozen ? Instant.now() : git.time(git.commit("HEAD"));
    writePages(sides.dashboards(), now);
    String since = "`" + commit.substring(0, COMMIT_LENGTH) + "`";
    var comment = new ReviewComment(since, sides.dashboards(), findings, previewUrl());
    boolean written = write(comment);
    if (unreadable || !written) {
      return ExitCode.COULD_NOT_RUN;
    }
    return findings.added().stream().anyMatch(f -> f.severity() != Severity.INFO)
        ? ExitCode.FINDINGS
        : ExitCode.CLEAN;
  }

  private void validate() {
    previewUrl.value().ifPresent(ReviewCommand::requireUrl);
    if (!commentId.value().matches("[A-Za-z0-9._-]{1,60}") || commentId.value().contains("--")) {
      throw new WrongUsageException(
          "--comment-id \"" + commentId.value() + "\": expected letters, digits, -, _ and .");
    }
    if (service.value().isEmpty() && pullRequest.value().isPresent()) {
      throw new WrongUsageException("--pull-request needs --comment-on github");
    }
  }

  private static void requireUrl(String url) {
    if (!url.matches("https?://[^\\s()<>\"\\\\]+")) {
      throw new WrongUsageException(
          "--preview-url \"" + url + "\": expected a URL such as https://example.com/pr/1");
    }
  }

  private Optional<String> previewUrl() {
    return previewUrl.value().map(url -> url.replaceFirst("/+$", ""));
  }

  private Path path() {
    return path.value().orElse(Path.of("dashboards"));
  }

  /** The dashboards now; none if all were removed. */
  private List<DashboardInputs.Input> inputs() {
    Path resolved = console.resolve(path());
    if (Files.isDirectory(resolved)) {
      return new DashboardInputs(console).filesBelow(path());
    }
    return Files.exists(resolved) ? List.of(new DashboardInputs.Input(path(), true)) : List.of();
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
            data.value(),
            now,
            contract ->
                serverOptions.servers(
                    console, contract, options.environment().environment(console)));
    AtomicFiles.write(
        console.resolve(out.value().resolve(side).resolve(dashboard.page() + ".html")), html);
  }

  /** Returns whether the comment was written to the service, too. */
  private boolean write(ReviewComment comment) {
    var pull =
        new GithubPullRequest(
            console, name -> Optional.ofNullable(System.getenv(name)), commentId.value());
    String text = comment.shortened(pull.maxLength());
    AtomicFiles.write(console.resolve(out.value().resolve("review.md")), comment.whole());
    AtomicFiles.write(console.resolve(out.value().resolve("comment.md")), pull.marker() + text);
    console.out().println(comment.summary());
    console.out().println("wrote " + out.value().resolve("comment.md"));
    return service.value().isEmpty()
        || pull.write(
            text,
            comment.isEmpty(),
            pullRequest.value().map(OptionalLong::of).orElseGet(OptionalLong::empty));
  }
}
