package io.panelwright.cli.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import io.panelwright.cli.WrongUsageException;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.ScriptedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GithubPullRequestTest {

  private static final String TOKEN = "ghs_0123456789abcdef";
  private static final String MARKER = "<!-- panelwright review: default -->\n";
  private static final String COMMENTS = "/repos/shop/boards/issues/7/comments";
  private static final String FIRST_PAGE = "GET " + COMMENTS + "?per_page=50&page=1";
  private static final String NOT_A_USER =
      "{\"message\":\"Resource not accessible by integration\"}";

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private ScriptedServer server;

  @BeforeEach
  void start() throws IOException {
    server = ScriptedServer.start();
    Files.writeString(folder.resolve("event.json"), "{\"pull_request\": {\"number\": 7}}");
    Files.writeString(folder.resolve("summary.md"), "before\n");
    variables.put("GITHUB_API_URL", server.url());
    variables.put("GITHUB_REPOSITORY", "shop/boards");
    variables.put("GITHUB_EVENT_PATH", folder.resolve("event.json").toString());
    variables.put("GITHUB_TOKEN", TOKEN);
    variables.put("GITHUB_STEP_SUMMARY", folder.resolve("summary.md").toString());
  }

  /** Fails if a request was unexpected or missing. */
  @AfterEach
  void stop() {
    server.close();
    assertThat(err.toString()).doesNotContain(TOKEN);
  }

  private boolean write(String text, boolean isEmpty) {
    return write(text, isEmpty, OptionalLong.empty());
  }

  private boolean write(String text, boolean isEmpty, OptionalLong number) {
    var console =
        new Console(
            folder,
            InputStream.nullInputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            Terminal.NONE);
    return new GithubPullRequest(
            console, name -> Optional.ofNullable(variables.get(name)), "default")
        .write(text, isEmpty, number);
  }

  private static JsonObject comment(long id, String login, String type, String body) {
    return Json.object()
        .with("id", id)
        .with("body", body)
        .with("user", Json.object().with("login", login).with("type", type));
  }

  private static String page(Json... comments) {
    return Json.array(comments).toString();
  }

  private static String body(String text) {
    return Json.object().with("body", text).toString();
  }

  @Test
  void theFirstRunCreatesTheComment() {
    server
        .on(FIRST_PAGE, 200, page(comment(1, "ann", "User", "Nice")))
        .on("POST " + COMMENTS + " " + body(MARKER + "text"), 201, "{\"id\": 2}");
    assertThat(write("text", false)).isTrue();
    assertThat(server.requests())
        .allSatisfy(
            request ->
                assertThat(request.headers().getFirst("Authorization"))
                    .isEqualTo("Bearer " + TOKEN));
  }

  @Test
  void laterRunsUpdateItOnAnyPage() {
    List<Json> first = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      first.add(comment(i, "ann", "User", "comment " + i));
    }
    server
        .on(FIRST_PAGE, 200, new JsonArray(first).toString())
        .on(
            "GET " + COMMENTS + "?per_page=50&page=2",
            200,
            page(comment(99, "github-actions[bot]", "Bot", MARKER + "old")))
        .on("GET /user", 403, NOT_A_USER)
        .on(
            "PATCH /repos/shop/boards/issues/comments/99 " + body(MARKER + "text"),
            200,
            "{\"id\": 99}");
    assertThat(write("text", false)).isTrue();
  }

  @Test
  void anEqualCommentIsNotWritten() {
    server
        .on(
            FIRST_PAGE,
            200,
            page(comment(9, "app[bot]", "Bot", MARKER.replace("\n", "\r\n") + "text")))
        .on("GET /user", 403, NOT_A_USER);
    assertThat(write("text\n", false)).isTrue();
    assertThat(err.toString()).contains("the comment is up to date");
  }

  /** A workflow's token may edit the comments of all accounts. */
  @Test
  void aCommentOfAnotherAccountIsNeverEdited() {
    server
        .on(
            FIRST_PAGE,
            200,
            page(
                comment(1, "mallory", "User", MARKER + "all is well"),
                comment(2, "ann", "User", "> " + MARKER)))
        .on("GET /user", 403, NOT_A_USER)
        .on("POST " + COMMENTS + " " + body(MARKER + "text"), 201, "{\"id\": 3}");
    assertThat(write("text", false)).isTrue();
  }

  @Test
  void aTokenOfAUserFindsTheCommentsOfThisUser() {
    server
        .on(
            FIRST_PAGE,
            200,
            page(
                comment(1, "other[bot]", "Bot", MARKER + "x"),
                comment(2, "ci-user", "User", MARKER + "x")))
        .on("GET /user", 200, "{\"login\": \"ci-user\"}")
        .on(
            "PATCH /repos/shop/boards/issues/comments/2 " + body(MARKER + "text"),
            200,
            "{\"id\": 2}");
    assertThat(write("text", false)).isTrue();
  }

  @Test
  void withoutChangesNoCommentIsCreated() {
    server.on(FIRST_PAGE, 200, "[]");
    assertThat(write("no changes", true)).isTrue();
  }

  @Test
  void withoutChangesAnExistingCommentIsUpdated() {
    server
        .on(FIRST_PAGE, 200, page(comment(9, "app[bot]", "Bot", MARKER + "3 changed")))
        .on("GET /user", 403, NOT_A_USER)
        .on(
            "PATCH /repos/shop/boards/issues/comments/9 " + body(MARKER + "no changes"),
            200,
            "{\"id\": 9}");
    assertThat(write("no changes", true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void aTokenThatOnlyReadsWritesTheSummaryOfTheJob(int status) throws IOException {
    server
        .on(FIRST_PAGE, 200, "[]")
        .on("POST " + COMMENTS + " " + body(MARKER + "text"), status, NOT_A_USER);
    assertThat(write("text", false)).isTrue();
    assertThat(folder.resolve("summary.md")).hasContent("before\ntext");
    assertThat(err.toString())
        .contains("the comment cannot be written")
        .contains("Resource not accessible by integration")
        .contains("the review is in the summary of the job")
        .contains("workflows of forks have a token that only reads")
        .contains("pull-requests: write");
  }

  @Test
  void aFailureOfGithubIsAFailure() throws IOException {
    server
        .on(FIRST_PAGE, 200, "[]")
        .on("POST " + COMMENTS + " " + body(MARKER + "text"), 502, "<html>Unicorn</html>");
    assertThat(write("text", false)).isFalse();
    assertThat(folder.resolve("summary.md")).hasContent("before\ntext");
    assertThat(err.toString()).contains("502").doesNotContain("forks");
  }

  /** The comment may exist or not: it is not written twice, and the next run finds it. */
  @Test
  void aLostResponseIsNotRepeated() {
    server
        .on(FIRST_PAGE, 200, "[]")
        .on("POST " + COMMENTS + " " + body(MARKER + "text"), ScriptedServer.connectionReset());
    assertThat(write("text", false)).isFalse();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void anInvalidTokenIsReportedWithoutIt() {
    server.on(FIRST_PAGE, 401, "{\"message\":\"Bad credentials " + TOKEN + "\"}");
    assertThat(write("text", false)).isFalse();
    assertThat(err.toString()).contains("the comments cannot be read", "Bad credentials");
  }

  @Test
  void theNumberMayBeInTheRefOrTheOption() {
    variables.remove("GITHUB_EVENT_PATH");
    variables.put("GITHUB_REF", "refs/pull/7/merge");
    server.on(FIRST_PAGE, 200, "[]");
    assertThat(write("no changes", true)).isTrue();

    variables.put("GITHUB_REF", "refs/heads/main");
    server.on(FIRST_PAGE, 200, "[]");
    assertThat(write("no changes", true, OptionalLong.of(7))).isTrue();
  }

  @Test
  void aCommentOnAPullRequestHasItsNumber() throws IOException {
    Files.writeString(
        folder.resolve("event.json"), "{\"issue\": {\"number\": 7, \"pull_request\": {}}}");
    server.on(FIRST_PAGE, 200, "[]");
    assertThat(write("no changes", true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GITHUB_TOKEN", "GITHUB_REPOSITORY", "GITHUB_EVENT_PATH"})
  void aMissingVariableIsWrongUsage(String name) {
    variables.remove(name);
    assertThatThrownBy(() -> write("text", false))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageContaining(
            name.equals("GITHUB_EVENT_PATH") ? "--pull-request NUMBER" : "needs " + name);
  }

  @Test
  void aRepositoryThatIsAPathIsRejected() {
    variables.put("GITHUB_REPOSITORY", "a/b/../../user");
    assertThatThrownBy(() -> write("text", false)).hasMessageContaining("expected owner/name");
  }
}
