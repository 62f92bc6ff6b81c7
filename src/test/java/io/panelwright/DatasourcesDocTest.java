package io.panelwright;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.testing.ExampleTeam;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/datasources.md} are compiled and run. */
class DatasourcesDocTest {

  @TempDir Path folder;

  @Test
  void theJavaExampleCompiles() throws IOException {
    Path source = folder.resolve("Orders.java");
    Files.writeString(source, block("java"));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                source.toString());

    assertThat(code).isZero();
  }

  @Test
  void theYamlExampleRenders() throws IOException {
    Files.writeString(folder.resolve("panels.yaml"), block("yaml"));
    var out = new StringWriter();
    var writer = new PrintWriter(out);

    assertThat(Main.run(folder, writer, writer, "list", "--contract", ExampleTeam.NAME))
        .as(out.toString())
        .isZero();
    assertThat(out.toString()).contains("    open-orders-in-per-cent ");
  }

  @Test
  void theYamlExampleOfAnUnlistedPrometheusRenders() throws IOException {
    String text = Files.readString(Path.of("docs", "datasources.md"));
    String example = text.substring(text.indexOf("      - section: Nodes"));
    Files.writeString(
        folder.resolve("panels.yaml"),
        "dashboards:\n  checkout:\n    sections:\n" + example.substring(0, example.indexOf("```")));
    var out = new StringWriter();
    var writer = new PrintWriter(out);

    assertThat(Main.run(folder, writer, writer, "list", "--contract", ExampleTeam.NAME))
        .as(out.toString())
        .isZero();
    assertThat(out.toString()).contains("  nodes ").contains("    cpu ");
  }

  private static String block(String language) throws IOException {
    String text = Files.readString(Path.of("docs", "datasources.md"));
    Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(text);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
