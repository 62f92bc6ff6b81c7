package io.panelwright.cli.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.Jvm;
import io.panelwright.testing.ScriptedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the GitHub action and of the pre-commit hooks. */
class ReviewActionTest {

  private static final Path ACTION = Path.of(".github", "actions", "review").toAbsolutePath();
  private static final Path HOOKS = Path.of(".pre-commit-hooks.yaml");

  @TempDir private Path folder;

  private final Map<String, String> variables = new LinkedHashMap<>();

  @BeforeEach
  void inputs() throws Exception {
    variables.put("REVIEW_BASE", "main");
    variables.put("REVIEW_PATH", "dash boards");
    variables.put("REVIEW_OUT", "re view");
    variables.put("REVIEW_PREVIEW_URL", "");
    variables.put("REVIEW_COMMENT_ID", "default");
    variables.put("REVIEW_ARGUMENTS", "");
    variables.put("REVIEW_FAIL_ON_FINDINGS", "true");
    variables.put("GITHUB_OUTPUT", folder.resolve("output").toString());
    variables.put("PANELWRIGHT_JAR", "the.jar");
    java("printf '[%s]' \"$@\"");
    run("git", "init", "-q", "-b", "main");
  }

  /** Puts another {@code java} before the real one. */
  private void java(String script) throws IOException {
    Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private Jvm.Result run(String... command) throws Exception {
    var process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().putAll(variables);
    process
        .environment()
        .merge("PATH", folder.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
    return Jvm.run(process);
  }

  private Jvm.Result review() throws Exception {
    return run("sh", ACTION.resolve("review.sh").toString());
  }

  @Test
  void inputsAreArgumentsWhateverTheyContain() throws Exception {
    variables.put("REVIEW_BASE", "x; touch y");
    variables.put("REVIEW_PATH", "-a $(touch y) *");
    variables.put("REVIEW_PREVIEW_URL", "https://e.example/`touch y`");
    variables.put("REVIEW_ARGUMENTS", "--profile 12.2  --env *");
    assertThat(review().out())
        .isEqualTo(
            "[-jar][the.jar][review][--out=re view][--comment-id=default][--comment-on=github]"
                + "[--base=x; touch y][--preview-url=https://e.example/`touch y`]"
                + "[--profile][12.2][--env][*][--][-a $(touch y) *]");
    assertThat(folder.resolve("y")).doesNotExist();
    assertThat(folder.resolve("output")).hasContent("comment=re view/comment.md");
  }

  @Test
  void aBranchOfTheRemoteIsTheBase() throws Exception {
    run(
        "git",
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@b.example",
        "commit",
        "-q",
        "--allow-empty",
        "-m",
        "one");
    run("git", "update-ref", "refs/remotes/origin/main", "HEAD");
    assertThat(review().out()).contains("[--base=origin/main]");
    variables.put("REVIEW_BASE", "");
    assertThat(review().out()).doesNotContain("--base");
  }

  @Test
  void findingsFailTheJobUnlessTheInputAllowsThem() throws Exception {
    for (int code : List.of(0, 1, 2, 3)) {
      java("exit " + code);
      variables.put("REVIEW_FAIL_ON_FINDINGS", "true");
      assertThat(review().code()).isEqualTo(code);
      variables.put("REVIEW_FAIL_ON_FINDINGS", "false");
      assertThat(review().code()).isEqualTo(code == 1 ? 0 : code);
    }
  }

  /** The whole action, except the build. */
  @Test
  void theActionRunsTheCommand() throws Exception {
    Path dashboard = folder.resolve("dash boards").resolve("a.json");
    Files.createDirectories(dashboard.getParent());
    Files.writeString(dashboard, "{\"title\": \"A\", \"uid\": \"a\", \"panels\": []}");
    run("git", "add", "-A");
    run("git", "-c", "user.name=a", "-c", "user.email=a@b.example", "commit", "-q", "-m", "one");
    Files.writeString(dashboard, "{\"title\": \"B\", \"uid\": \"a\", \"panels\": []}");
    java(
        "shift 2; exec '"
            + Jvm.current().home().resolve("bin").resolve("java")
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' io.panelwright.Main \"$@\"");
    variables.put("GITHUB_REPOSITORY", "shop/boards");
    variables.put("GITHUB_REF", "refs/pull/7/merge");
    variables.put("GITHUB_EVENT_PATH", "");
    variables.put("GITHUB_TOKEN", "ghs_0123456789abcdef");
    variables.put("REVIEW_FAIL_ON_FINDINGS", "false");
    try (ScriptedServer server = ScriptedServer.start()) {
      variables.put("GITHUB_API_URL", server.url());
      String comments = "/repos/shop/boards/issues/7/comments";
      server.on("GET " + comments + "?per_page=50&page=1", 502, "{}");
      Jvm.Result failed = review();
      assertThat(failed.code()).as(failed.err()).isEqualTo(3);
      assertThat(failed.err()).contains("the comments cannot be read");
    }
    assertThat(folder.resolve("re view/comment.md"))
        .content()
        .startsWith("<!-- panelwright review: default -->\n")
        .contains("title A → B");
  }

  /** A value in a script would be executed: the title of a pull request can have any characters. */
  @Test
  void inputsReachTheScriptInVariablesOnly() throws IOException {
    String action = Files.readString(ACTION.resolve("action.yml"));
    assertThat(action.lines().filter(line -> line.strip().startsWith("run:")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).doesNotContain("${{"));
    Pattern name = Pattern.compile("REVIEW_[A-Z_]+");
    var defined = new TreeSet<>(name.matcher(action).results().map(MatchResult::group).toList());
    var used =
        new TreeSet<>(
            name.matcher(Files.readString(ACTION.resolve("review.sh")))
                .results()
                .map(MatchResult::group)
                .filter(text -> !text.equals("REVIEW_"))
                .toList());
    assertThat(used).isEqualTo(defined);
    Pattern.compile("inputs\\.([a-z-]+)")
        .matcher(action)
        .results()
        .forEach(input -> assertThat(action).contains("\n  " + input.group(1) + ":\n"));
  }

  @Test
  void hooksRunTheJar() throws Exception {
    List<String> entries =
        Files.readString(HOOKS)
            .lines()
            .filter(line -> line.strip().startsWith("entry:"))
            .map(line -> line.strip().substring("entry:".length()).strip())
            .toList();
    assertThat(entries).containsExactly("hooks/panelwright.sh check", "hooks/panelwright.sh lint");
    Path script = Path.of("hooks", "panelwright.sh").toAbsolutePath();
    assertThat(Files.isExecutable(script)).isTrue();
    variables.put("PANELWRIGHT_JAR", Files.createFile(folder.resolve("the.jar")).toString());
    assertThat(run("sh", script.toString(), "lint", "a b.json").out())
        .isEqualTo("[-jar][" + folder.resolve("the.jar") + "][lint][a b.json]");
    variables.put("PANELWRIGHT_JAR", "nowhere.jar");
    Jvm.Result missing = run("sh", script.toString(), "check");
    assertThat(missing.code()).isEqualTo(3);
    assertThat(missing.err()).contains("PANELWRIGHT_JAR is nowhere.jar, which does not exist");
  }
}
