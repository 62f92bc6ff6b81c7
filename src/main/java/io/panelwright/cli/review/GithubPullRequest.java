package io.panelwright.cli.review;

import io.panelwright.cli.AtomicFiles;
import io.panelwright.cli.CannotRunException;
import io.panelwright.cli.Console;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.client.github.PullRequestComment;
import io.panelwright.client.github.PullRequestComments;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestLimits;
import io.panelwright.client.http.Secret;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps one comment of a pull request up to date, with the variables that GitHub Actions sets. The
 * comment is found by a hidden marker and its author.
 */
final class GithubPullRequest {

  private static final Pattern REF = Pattern.compile("refs/pull/(\\d+)/.*");

  private final Console console;
  private final Function<String, Optional<String>> variables;
  private final String id;

  /**
   * @param variables returns the value of an environment variable
   * @param id distinguishes several reviews of one pull request
   */
  GithubPullRequest(Console console, Function<String, Optional<String>> variables, String id) {
    this.console = console;
    this.variables = variables;
    this.id = id;
  }

  /** The hidden first line of the comment. */
  String marker() {
    return "<!-- panelwright review: " + id + " -->\n";
  }

  /** The length that the marker leaves for the text. */
  int maxLength() {
    return ReviewComment.MAX_LENGTH - marker().length();
  }

  /**
   * Creates or updates the comment.
   *
   * @param text without the marker
   * @param isEmpty whether there is nothing to review: then only an existing comment is updated
   * @param named the number of the pull request, if the user named it
   * @return whether the comment, or instead of it the summary of the job, was written
   */
  boolean write(String text, boolean isEmpty, OptionalLong named) {
    PullRequestComments comments = connect(named);
    ApiResult<List<PullRequestComment>> all = comments.list();
    if (all.failure().isPresent()) {
      return fail("the comments cannot be read", all.failure().get(), text);
    }
    Optional<PullRequestComment> own = find(comments, all.value().orElseThrow());
    String body = marker() + text;
    if (own.isEmpty() && isEmpty) {
      console.printProgress("no changes, and no comment to update");
      return true;
    }
    if (own.isPresent() && own.get().body().replace("\r\n", "\n").strip().equals(body.strip())) {
      console.printProgress("the comment is up to date");
      return true;
    }
    ApiResult<PullRequestComment> result =
        own.isPresent() ? comments.update(own.get().id(), body) : comments.create(body);
    if (result.failure().isPresent()) {
      return fail("the comment cannot be written", result.failure().get(), text);
    }
    console.printProgress(own.isPresent() ? "updated the comment" : "created a comment");
    return true;
  }

  private PullRequestComments connect(OptionalLong named) {
    String repository = required("GITHUB_REPOSITORY");
    if (!repository.matches("[A-Za-z0-9._-]+/[A-Za-z0-9._-]+")) {
      throw new WrongUsageException(
          "GITHUB_REPOSITORY is \"" + repository + "\": expected owner/name");
    }
    long number = named.isPresent() ? named.getAsLong() : number();
    try {
      Authentication token = Authentication.bearer(Secret.of(required("GITHUB_TOKEN")));
      console.secrets().add(token.redactor());
      return new PullRequestComments(
          HttpService.at(
              variables.apply("GITHUB_API_URL").orElse("https://api.github.com"),
              token,
              RequestLimits.DEFAULT),
          repository,
          number);
    } catch (IllegalArgumentException e) {
      throw new CannotRunException("GITHUB_TOKEN or GITHUB_API_URL: " + e.getMessage(), e);
    }
  }

  private String required(String name) {
    return variables
        .apply(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(
            () ->
                new WrongUsageException(
                    "--comment-on github needs "
                        + name
                        + "\n  → GitHub Actions sets it, except GITHUB_TOKEN:"
                        + " env: GITHUB_TOKEN: ${{ github.token }}"));
  }

  /** The number in the event of the workflow, otherwise in its ref. */
  private long number() {
    return event()
        .or(
            () ->
                variables
                    .apply("GITHUB_REF")
                    .map(REF::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> Long.valueOf(matcher.group(1))))
        .orElseThrow(
            () ->
                new WrongUsageException(
                    "--comment-on github: the workflow does not run for a pull request\n"
                        + "  → run it on pull_request, or name one: --pull-request NUMBER"));
  }

  private Optional<Long> event() {
    Optional<String> text =
        variables
            .apply("GITHUB_EVENT_PATH")
            .filter(path -> !path.isBlank())
            .flatMap(path -> AtomicFiles.readText(console.resolve(Path.of(path))));
    try {
      return text.map(JsonReader::read)
          .filter(JsonObject.class::isInstance)
          .map(JsonObject.class::cast)
          .flatMap(
              event ->
                  event
                      .object("pull_request")
                      .integer("number")
                      .or(
                          () ->
                              event.object("issue").has("pull_request")
                                  ? event.object("issue").integer("number")
                                  : Optional.empty()));
    } catch (JsonException e) {
      throw new CannotRunException("GITHUB_EVENT_PATH is not JSON: " + e.getMessage(), e);
    }
  }

  /**
   * The comment with the marker. Other accounts can write the marker, too, and a token may edit
   * their comments; the token of a workflow cannot read its own login, but it is that of an app.
   */
  private Optional<PullRequestComment> find(
      PullRequestComments comments, List<PullRequestComment> all) {
    List<PullRequestComment> marked =
        all.stream().filter(comment -> comment.body().startsWith(marker().strip())).toList();
    if (marked.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> login = comments.login().value().filter(name -> !name.isEmpty());
    return marked.stream()
        .filter(comment -> login.isPresent() ? comment.author().equals(login.get()) : comment.bot())
        .findFirst();
  }

  /** Prints the failure; a token without permission is expected in forks. */
  private boolean fail(String what, RequestFailure failure, String text) {
    boolean summary = writeSummary(text);
    boolean forbidden = failure.status() == 403 || failure.status() == 404;
    String notice =
        forbidden && failure.kind() != RequestFailure.Kind.LIMIT_EXCEEDED
            ? "\n  → workflows of forks have a token that only reads; elsewhere:"
                + " permissions: pull-requests: write"
            : "";
    console.printProgress(
        "panelwright: "
            + what
            + ": "
            + failure.message()
            + (summary ? "\n  the review is in the summary of the job" : "")
            + notice);
    return forbidden && summary;
  }

  private boolean writeSummary(String text) {
    Optional<Path> file =
        variables
            .apply("GITHUB_STEP_SUMMARY")
            .filter(path -> !path.isBlank())
            .map(path -> console.resolve(Path.of(path)));
    file.ifPresent(path -> AtomicFiles.write(path, AtomicFiles.readText(path).orElse("") + text));
    return file.isPresent();
  }
}
