package io.panelwright.cli.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.lint.Example;
import io.panelwright.lint.LintContext;
import io.panelwright.lint.Rule;
import io.panelwright.lint.RuleMetadata;
import io.panelwright.lint.RuleProvider;
import io.panelwright.lint.ViolationReporter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An edit that another program saves while {@code lint --fix} runs. */
class ConcurrentEditTest {

  private static final String FAULTY =
      """
      {"uid": "a", "title": "A", "panels": [
        {"id": 1, "type": "stat", "title": "T", "fieldConfig": {"defaults": {"unit": "ordrs"}},
         "targets": [{"refId": "A", "expr": "up"}]}]}
      """;

  private static final String EDITED = FAULTY.replace("\"T\"", "\"Another title\"");

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  @TempDir Path project;

  private String out;

  /** Saves an edit of every dashboard while it is checked: after it was read. */
  public static final class Editor implements RuleProvider, Rule {

    private static Runnable edit = () -> {};

    @Override
    public List<Rule> rules() {
      return List.of(this);
    }

    @Override
    public RuleMetadata metadata() {
      Example any = Example.query("up");
      return RuleMetadata.warning("editor", "edits the file", "Why.", any, any);
    }

    @Override
    public void check(LintContext context, ViolationReporter reporter) {
      edit.run();
    }
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(before);
    Editor.edit = () -> {};
  }

  private int fix() throws IOException {
    Path services = project.resolve("classes/META-INF/services");
    Files.createDirectories(services);
    Files.writeString(services.resolve(RuleProvider.class.getName()), Editor.class.getName());
    URL[] urls = {project.resolve("classes").toUri().toURL()};
    try (var loader = new URLClassLoader(urls, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      var writer = new StringWriter();
      String[] arguments = {"lint", "--fix", "a.json", "b.json"};
      int code =
          Main.run(
              project, new PrintWriter(writer), new PrintWriter(new StringWriter()), arguments);
      out = writer.toString();
      return code;
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theEditIsKeptAndReportedAndOtherFilesAreFixed() throws IOException {
    Path a = project.resolve("a.json");
    Path b = project.resolve("b.json");
    write(a, FAULTY);
    write(b, FAULTY.replace("\"a\"", "\"b\""));
    Editor.edit = () -> write(a, EDITED);
    assertThat(fix()).isEqualTo(1);
    assertThat(a).hasContent(EDITED);
    assertThat(b)
        .hasContent(FAULTY.replace("\"a\"", "\"b\"").replace("\"ordrs\"", "\"suffix:ordrs\""));
    assertThat(out.replaceAll("\\s+", " "))
        .contains(
            "warning: another program changed the file during this run, so its fixes were not"
                + " written [file-changed] → run lint --fix again")
        .contains("Fixed 1 finding in 1 file.");
  }

  @Test
  void anEditThatLeavesNoFindingIsReportedToo() throws IOException {
    Path a = project.resolve("a.json");
    write(a, FAULTY);
    write(project.resolve("b.json"), "{\"uid\": \"b\", \"title\": \"B\", \"panels\": []}");
    write(
        project.resolve(".panelwright.yaml"),
        "rules:\n  panel-description-missing: off\n  grid-pos-missing: off\n");
    String clean = FAULTY.replace("ordrs", "short");
    Editor.edit = () -> write(a, clean);
    assertThat(fix()).isEqualTo(1);
    assertThat(a).hasContent(clean);
    assertThat(out).contains("0 errors, 1 warning in 2 dashboards", "[file-changed]");
  }

  @Test
  void aDeletedFileIsNotWrittenAgain() throws IOException {
    Path a = project.resolve("a.json");
    write(a, FAULTY);
    write(project.resolve("b.json"), FAULTY.replace("\"a\"", "\"b\""));
    Editor.edit = () -> a.toFile().delete();
    assertThat(fix()).isEqualTo(3);
    assertThat(a).doesNotExist();
  }
}
