package io.panelwright.client.github;

import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.Request;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.client.http.Response;
import io.panelwright.client.http.StatusFailures;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The comments of a pull request, in GitHub's REST API. */
public final class PullRequestComments {

  /** A comment has at most 65,536 characters, so a page is at most some megabytes. */
  private static final int PAGE_SIZE = 50;

  /** GitHub allows 2,500 comments in a pull request. */
  private static final int MAX_PAGES = 60;

  private final HttpService service;
  private final String repository;
  private final long number;

  /**
   * @param service the API, such as {@code https://api.github.com}
   * @param repository owner and name
   * @param number of the pull request
   */
  public PullRequestComments(HttpService service, String repository, long number) {
    this.service = service;
    this.repository = repository;
    this.number = number;
  }

  /** All comments, page by page, oldest first. */
  public ApiResult<List<PullRequestComment>> list() {
    List<PullRequestComment> comments = new ArrayList<>();
    for (int page = 1; page <= MAX_PAGES; page++) {
      Request request =
          Request.get(commentsOfPullRequest())
              .with("per_page", String.valueOf(PAGE_SIZE))
              .with("page", String.valueOf(page));
      ApiResult<JsonArray> result =
          send(request, json -> json instanceof JsonArray array ? array : Json.array());
      if (result.failure().isPresent()) {
        return ApiResult.ofFailure(result.failure().get());
      }
      JsonArray items = result.value().orElseThrow();
      items.items().stream().map(PullRequestComments::comment).forEach(comments::add);
      if (items.size() < PAGE_SIZE) {
        break;
      }
    }
    return ApiResult.of(comments);
  }

  /** The login of the account; the token of a workflow may not read it. */
  public ApiResult<String> login() {
    return send(Request.get("/user"), json -> text(json, "login"));
  }

  /** Creates a comment. */
  public ApiResult<PullRequestComment> create(String body) {
    return send(
        Request.post(commentsOfPullRequest(), Json.object().with("body", body)),
        PullRequestComments::comment);
  }

  /** Replaces the text of a comment. */
  public ApiResult<PullRequestComment> update(long id, String body) {
    return send(
        Request.patch(
            "/repos/" + repository + "/issues/comments/" + id, Json.object().with("body", body)),
        PullRequestComments::comment);
  }

  private String commentsOfPullRequest() {
    return "/repos/" + repository + "/issues/" + number + "/comments";
  }

  private static PullRequestComment comment(Json value) {
    JsonObject json = value instanceof JsonObject object ? object : Json.object();
    JsonObject user = json.object("user");
    return new PullRequestComment(
        json.integer("id").orElse(0L),
        json.string("body").orElse(""),
        user.string("login").orElse(""),
        user.string("type").filter("Bot"::equals).isPresent());
  }

  private <T> ApiResult<T> send(Request request, Function<Json, T> reader) {
    return service.send(request).flatMap(response -> read(response, reader));
  }

  private static <T> ApiResult<T> read(Response response, Function<Json, T> reader) {
    try {
      Json json = JsonReader.read(response.text());
      return response.isOk()
          ? ApiResult.of(reader.apply(json))
          : ApiResult.ofFailure(StatusFailures.classify(response, text(json, "message")));
    } catch (JsonException e) {
      return ApiResult.ofFailure(
          response.isOk()
              ? RequestFailure.of(
                  Kind.INVALID_RESPONSE, response.request(), "expected JSON: " + e.getMessage())
              : StatusFailures.classify(response));
    }
  }

  private static String text(Json json, String key) {
    return json instanceof JsonObject object ? object.string(key).orElse("") : "";
  }
}
