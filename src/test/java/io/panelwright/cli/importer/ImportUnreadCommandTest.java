package io.panelwright.cli.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import --drop-unread} as a user runs it. */
class ImportUnreadCommandTest {

  private static final String DASHBOARD =
      """
      {"title": "T", "uid": "t", "schemaVersion": 42, "panels": [
        {"type": "timeseries", "title": "P", "options": {"graph": {}},
         "datasource": {"type": "prometheus", "uid": "prometheus"},
         "targets": [{"refId": "A", "expr": "up", "measurement": "cpu", "policy": "default"}]}]}
      """;

  private static final String OFFER =
      "3 members in 1 dashboard that Grafana no longer reads; --drop-unread removes";

  @TempDir Path project;

  private String out;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(project.resolve("t.json"), DASHBOARD);
  }

  private int run(String... options) {
    var output = new StringWriter();
    Console console =
        new Console(
            project,
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(output),
            new PrintWriter(output),
            Terminal.NONE);
    List<String> line = new ArrayList<>(List.of("import", "t.json"));
    line.addAll(List.of(options));
    int code = Main.run(console, line.toArray(String[]::new));
    out = output.toString();
    return code;
  }

  @Test
  void the_members_stay_and_the_option_is_offered() throws IOException {
    assertThat(run()).isZero();

    assertThat(out).contains(OFFER);
    assertThat(Files.readString(project.resolve("imported/T.java")))
        .contains(".raw(\"measurement\", Json.of(\"cpu\"))");
  }

  @Test
  void the_option_removes_them_and_lists_each_as_a_step() throws IOException {
    assertThat(run("--drop-unread", "--steps")).isZero();

    assertThat(out)
        .contains("100.0 % of the values typed")
        .contains("dropped: options.graph, which Grafana does not read (of the graph panel)")
        .doesNotContain("--drop-unread removes");
    assertThat(Files.readString(project.resolve("imported/T.java"))).doesNotContain("measurement");
  }

  @Test
  void the_option_removes_them_from_json() throws IOException {
    assertThat(run("--drop-unread", "--to", "json", "--canonical")).isZero();

    assertThat(Files.readString(project.resolve("imported/t.json")))
        .contains("\"expr\": \"up\"")
        .doesNotContain("measurement")
        .doesNotContain("\"graph\"");
  }
}
