package io.panelwright.cli.importer;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.cli.Console;
import io.panelwright.cli.Terminal;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code import} as a user runs it. */
class ImportCommandTest {

  /** A dashboard of 2019 with rows, a graph, a singlestat and datasources by name. */
  private static final String OLD = sample();

  @TempDir Path project;

  private String out;
  private String err;

  private static String sample() {
    try (InputStream file = ImportCommandTest.class.getResourceAsStream("shop.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void write() throws IOException {
    write("shop.json", OLD);
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String text(String name) throws IOException {
    return Files.readString(project.resolve(name));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(project)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> project.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private int run(String... arguments) {
    return runReading("", arguments);
  }

  private int runReading(String in, String... arguments) {
    var outWriter = new StringWriter();
    var errWriter = new StringWriter();
    var console =
        new Console(
            project,
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(outWriter),
            new PrintWriter(errWriter),
            Terminal.NONE);
    List<String> line = new ArrayList<>(List.of("import"));
    line.addAll(List.of(arguments));
    int code = Main.run(console, line.toArray(String[]::new));
    out = outWriter.toString();
    err = errWriter.toString();
    return code;
  }

  @Tag(Golden.TAG)
  @Test
  void convertsAnOldDashboardToAClass() throws IOException {
    assertThat(run("shop.json", "--steps")).isZero();

    assertThat(err).isEmpty();
    assertGolden("import/shop.txt", out);
    assertGolden("import/Shop.java.txt", text("imported/Shop.java"));
    assertThat(out.lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void theClassCompiles() throws IOException {
    run("shop.json", "--package", "com.example.shop");
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-Xlint:all",
                "-Werror",
                "-d",
                project.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                project.resolve("imported/com/example/shop/Shop.java").toString());
    assertThat(code).isZero();
  }

  @Tag(Golden.TAG)
  @Test
  void convertsADashboardToPanelsYaml() throws IOException {
    assertThat(run("shop.json", "--to", "yaml")).isZero();

    assertGolden("import/shop.panels.yaml", text("imported/shop.panels.yaml"));
  }

  @Tag(Golden.TAG)
  @Test
  void canonicalJsonIsWhatGrafanaWouldSave() throws IOException {
    assertThat(run("shop.json", "--to", "json", "--canonical")).isZero();

    assertGolden("import/shop.json", text("imported/shop.json"));
  }

  @Test
  void canonicalJsonOfCanonicalJsonIsTheSame() throws IOException {
    run("shop.json", "--to", "json", "--canonical");
    String once = text("imported/shop.json");
    write("saved.json", once);
    run("saved.json", "--to", "json", "--canonical");

    assertThat(text("imported/saved.json")).isEqualTo(once);
  }

  @Test
  void otherJsonKeepsEveryValueAsRead() throws IOException {
    String odd = "{\"panels\":[],\"title\":\"\\u003c\",\"n\":0.10000000000000001,\"b\":1e-9}";
    write("odd.json", odd);

    assertThat(run("odd.json", "--to", "json")).isZero();
    assertThat(JsonReader.read(text("imported/odd.json"))).isEqualTo(JsonReader.read(odd));
    assertThat(text("imported/odd.json")).contains("0.10000000000000001", "1e-9");
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    run("shop.json");
    String once = text("imported/Shop.java");

    assertThat(run("shop.json")).isZero();
    assertThat(out).startsWith("unchanged imported/Shop.java\n");
    assertThat(text("imported/Shop.java")).isEqualTo(once);
  }

  @Test
  void aFileThatImportWroteIsRewritten() throws IOException {
    run("shop.json");
    write("shop.json", OLD.replace("\"Errors\"", "\"Failures\""));

    assertThat(run("shop.json")).isZero();
    assertThat(out).startsWith("rewrote imported/Shop.java\n");
    assertThat(text("imported/Shop.java")).contains("\"Failures\"");
  }

  @ParameterizedTest
  @CsvSource({"changed by hand", "never written by import"})
  void anotherFileIsNeverOverwritten(String kind) throws IOException {
    run("shop.json");
    String other =
        kind.startsWith("changed")
            ? text("imported/Shop.java").replace("\"Errors\"", "\"Mine\"")
            : "final class Shop {}\n";
    write("imported/Shop.java", other);

    assertThat(run("shop.json")).isEqualTo(1);
    assertThat(out)
        .startsWith(
            "kept imported/Shop.java: it was not written by import, belongs to another\n"
                + "  dashboard, or was changed; move it, or use another folder by --out\n");
    assertThat(text("imported/Shop.java")).isEqualTo(other);
  }

  @Test
  void anotherDashboardWithTheSameTitleIsNotOverwritten() throws IOException {
    run("shop.json");
    String first = text("imported/Shop.java");
    write("shop.json", OLD.replace("\"uid\": \"shop\"", "\"uid\": \"shop-2\""));

    assertThat(run("shop.json")).isEqualTo(1);
    assertThat(out).startsWith("kept imported/Shop.java: ");
    assertThat(text("imported/Shop.java")).isEqualTo(first);
  }

  @Test
  void filesOfAnEarlierImportAreReported() throws IOException {
    run("shop.json");
    write("shop.json", OLD.replace("\"title\": \"Shop\"", "\"title\": \"Store\""));

    assertThat(run("shop.json")).isZero();
    assertThat(out)
        .startsWith(
            "imported/Shop.java is left from an earlier import of this dashboard; delete it\n");
    assertThat(files()).containsExactly("imported/Shop.java", "imported/Store.java", "shop.json");
  }

  @Test
  void twoFilesWithTheSameNameDoNotOverwriteEachOther() throws IOException {
    write("a/shop.json", OLD);
    write("b/shop.json", OLD.replace("Shop", "Store"));

    assertThat(run("a", "b", "--to", "yaml")).isEqualTo(1);
    assertThat(out)
        .contains("kept imported/shop.panels.yaml: ")
        .contains("b/shop.json and a/shop.json have the same uid \"shop\"; change one of them\n")
        .doesNotContain("earlier import");
  }

  @Test
  void aFileOfTheSameRunIsNotReportedAsLeftFromAnEarlierImport() throws IOException {
    write("copy.json", OLD.replace("\"title\": \"Shop\"", "\"title\": \"Store\""));

    assertThat(run("shop.json", "copy.json")).isZero();
    assertThat(out).contains("have the same uid").doesNotContain("earlier import");
  }

  @Test
  void aMissingFileDoesNotStopTheOthers() throws IOException {
    assertThat(run("nothing.json", "shop.json")).isEqualTo(3);

    assertThat(err).isEqualTo("panelwright: nothing.json does not exist\n");
    assertThat(files()).containsExactly("imported/Shop.java", "shop.json");
  }

  @Test
  void aFolderInPlaceOfAnOutputFileDoesNotStopTheOthers() throws IOException {
    write("more.json", "{\"title\":\"More\",\"panels\":[]}");
    write("imported/Shop.java/x", "");

    assertThat(run("shop.json", "more.json")).isEqualTo(3);
    assertThat(err).contains("Shop.java cannot be read: it is not a regular file");
    assertThat(files()).contains("imported/More.java");
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    assertThat(run("shop.json", "--dry-run")).isZero();

    assertThat(out).startsWith("would write imported/Shop.java\n");
    assertThat(files()).containsExactly("shop.json");
  }

  @Tag(Golden.TAG)
  @Test
  void theResultsOfSeveralFilesAreATable() throws IOException {
    write("more/empty.json", "{\"title\":\"Nothing\",\"panels\":[]}");
    write("more/broken.json", "{\"title\": }");

    assertThat(run("shop.json", "more")).isEqualTo(1);
    assertGolden("import/several.txt", out + "--- standard error\n" + err);
    assertThat(files())
        .containsExactly(
            "imported/Nothing.java",
            "imported/Shop.java",
            "more/broken.json",
            "more/empty.json",
            "shop.json");
  }

  @Test
  void standardInputAndOutputCanBeUsed() {
    assertThat(runReading(OLD, "-", "--out", "-")).isZero();

    assertThat(out).contains("final class Shop {").doesNotContain("migrated");
    assertThat(err).contains("  same: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--canonical                      | --canonical needs --to json",
        "--package a.b --to yaml          | --package needs --to java",
        "--package 1a                     | --package \"1a\" is not a Java package name, such as com.example.ops",
        "--package java.lang              | --package \"java.lang\" is reserved for Java; use one such as com.example.ops",
        "--dry-run --out -                | --dry-run writes nothing: remove --out -",
        "--to xml                         | unknown format \"xml\"; use one of: java, yaml, json"
      })
  void wrongUsageIsReported(String options, String message) {
    List<String> line = new ArrayList<>(List.of("shop.json"));
    line.addAll(List.of(options.split(" +")));

    assertThat(run(line.toArray(String[]::new))).isEqualTo(2);
    assertThat(err).contains(message);
  }
}
