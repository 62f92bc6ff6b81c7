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
    compile("imported/com/example/shop/Shop.java");
  }

  private void compile(String file) {
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
                project.resolve(file).toString());
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
        .endsWith(
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
        "--drop-unread --to json          | --drop-unread with --to json needs --canonical",
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

  @Test
  void aDifferentResultIsWrittenAndMarked() throws IOException {
    String inner =
        "{\"kind\":\"RowsLayoutRow\",\"spec\":{\"title\":\"Inner\",\"layout\":{\"kind\":\"GridLayout\","
            + "\"spec\":{\"items\":[]}}}}";
    String outer =
        "{\"kind\":\"RowsLayoutRow\",\"spec\":{\"title\":\"Outer\",\"layout\":{\"kind\":\"RowsLayout\","
            + "\"spec\":{\"rows\":["
            + inner
            + "]}}}}";
    write(
        "v2.json",
        "{\"apiVersion\":\"dashboard.grafana.app/v2\",\"kind\":\"Dashboard\",\"metadata\":{\"name\":\"n\"},"
            + "\"spec\":{\"title\":\"Nested\",\"elements\":{},\"layout\":{\"kind\":\"RowsLayout\","
            + "\"spec\":{\"rows\":["
            + outer
            + "]}}}}");
    assertThat(run("v2.json")).isEqualTo(1);
    assertThat(out).startsWith("wrote imported/Nested.java\n  different in ");
    assertThat(text("imported/Nested.java")).contains("IMPORT DIFFERS: v2/");
  }

  @Test
  void droppedPanelsAreInTheHeadline() throws IOException {
    write(
        "copies.json",
        """
        {"uid": "c", "title": "Copies", "schemaVersion": 36, "panels": [
          {"id": 1, "type": "stat", "title": "P", "repeat": "node"},
          {"id": 2, "type": "stat", "title": "P", "repeatPanelId": 1, "repeatedByRow": true},
          {"id": 3, "type": "stat", "title": "Orphan", "repeatedByRow": true},
          {"id": 4, "type": "row", "title": "R", "repeatPanelId": 9, "collapsed": true, "panels": [
            {"id": 5, "type": "stat", "title": "In a copy"}]}
        ]}
        """);
    assertThat(run("copies.json")).isEqualTo(1);
    assertThat(out)
        .startsWith(
            """
            wrote imported/Copies.java
              dropped 3 panels (saved copies of repeated panels): panel 2 "P", row 4 "R",
                panel 5 "In a copy"
            """);
    assertThat(text("imported/Copies.java")).contains("Orphan");
    assertThat(run("copies.json", "--to", "json", "--canonical")).isEqualTo(1);
    assertThat(out).contains("dropped 3 panels (saved copies of repeated panels): ");
    write("more.json", "{\"title\":\"More\",\"panels\":[]}");
    run("copies.json", "more.json", "--dry-run");
    assertThat(out).contains("3 dropped\n").contains("1 of 2 same\n");
  }

  @Test
  void outputsOfALaterFileAreNotReportedAsLeft() throws IOException {
    write("copy.json", OLD.replace("\"title\": \"Shop\"", "\"title\": \"Store\""));
    for (int i = 0; i < 2; i++) {
      assertThat(run("copy.json", "shop.json")).isZero();
      assertThat(out).contains("have the same uid").doesNotContain("earlier import");
    }
    assertThat(run("copy.json", "shop.json", "--dry-run")).isZero();
    assertThat(out).doesNotContain("earlier import");
  }

  @Test
  void theInputsOfAnImportRequestAreFilledIn() throws IOException {
    write(
        "request.json",
        """
        {"dashboard": {"uid": "q", "title": "Q", "schemaVersion": 42,
          "__inputs": [{"name": "DS_X", "type": "datasource", "pluginId": "prometheus"},
            {"name": "DS_Y", "type": "datasource", "pluginId": "prometheus"}],
          "panels": [
            {"id": 1, "type": "stat", "title": "P", "targets": [{"refId": "A", "expr": "up"}],
             "datasource": {"type": "prometheus", "uid": "${DS_X}"}},
            {"id": 2, "type": "stat", "title": "R", "targets": [{"refId": "A", "expr": "up"}],
             "datasource": {"type": "prometheus", "uid": "${DS_Y}"}}]},
         "inputs": [{"name": "DS_X", "type": "datasource", "pluginId": "prometheus", "value": "prom"},
           {"name": "DS_Y", "value": ""}, {"value": "nameless"}], "overwrite": true}
        """);
    assertThat(run("request.json")).isZero();
    assertThat(out)
        .contains("replaced inputs by their value, 1 ×")
        .contains("inputs became datasource variables, 1 ×");
    assertThat(text("imported/Q.java"))
        .contains("Owner.prometheus(\"prom\")")
        .doesNotContain("DS_X");
  }

  @Test
  void anImportToAnotherFormatLeavesNothingBehind() throws IOException {
    run("shop.json", "--to", "yaml");
    assertThat(run("shop.json")).isZero();
    assertThat(out).doesNotContain("earlier import");
  }

  @Test
  void anOutputWithUnsupportedValuesIsWritten() throws IOException {
    String row =
        "{\"kind\":\"RowsLayoutRow\",\"spec\":{\"title\":\"A\",\"variables\":[{\"kind\":\"CustomVariable\","
            + "\"spec\":{\"name\":\"v\",\"query\":\"a,b\"}}],\"layout\":{\"kind\":\"GridLayout\",\"spec\":{"
            + "\"items\":[]}}}}";
    write(
        "v2.json",
        "{\"title\":\"V2\",\"elements\":{},\"layout\":{\"kind\":\"RowsLayout\",\"spec\":{\"rows\":["
            + row
            + "]}}}");
    assertThat(run("v2.json", "--to", "yaml")).isEqualTo(1);
    assertThat(out)
        .startsWith("wrote imported/v2.panels.yaml\n")
        .contains("  not supported by panels.yaml: 1 value\n")
        .doesNotContain("same: ");
    assertThat(text("imported/v2.panels.yaml"))
        .contains("# NOT SUPPORTED: the section has variables");
  }

  @Test
  void variablesWithoutAMethodKeepTheOthersTyped() throws IOException {
    write(
        "variables.json",
        """
        {"uid": "v", "title": "V", "schemaVersion": 42, "panels": [
          {"id": 1, "type": "stat", "title": "P", "datasource": {"type": "prometheus", "uid": "p"},
           "targets": [{"refId": "A", "expr": "up{a=\\"$a\\", b=\\"$b\\", c=\\"$c\\"}"}]}],
         "templating": {"list": [
          {"type": "custom", "name": "a", "query": "x,y"},
          {"type": "snapshot", "name": "b", "query": "x"},
          {"type": "system", "name": "c", "current": {"value": {"uid": "x"}}},
          {"type": "custom", "query": "no name"},
          {"type": "custom", "query": "no name, too"}]}}
        """);
    assertThat(run("variables.json")).isZero();
    assertThat(out).contains("  same: ").doesNotContain("to fix or to check");
    assertThat(text("imported/V.java"))
        .contains("custom(\"a\", \"x\", \"y\")")
        .contains("return rawVariable(")
        .contains(".variables(a(), b(), c(), ");
    compile("imported/V.java");
  }

  @Test
  void timeRegionsAreShownInTheirPanel() throws IOException {
    write(
        "regions.json",
        """
        {"uid": "r", "title": "R", "schemaVersion": 26, "panels": [
          {"id": 20, "type": "graph", "title": "G", "targets": [{"refId": "A", "expr": "up"}],
           "timeRegions": [{"colorMode": "background6", "op": "time", "fill": true,
             "fromDayOfWeek": 1, "toDayOfWeek": 1}]}]}
        """);
    assertThat(run("regions.json")).isZero();
    assertThat(text("imported/R.java")).contains(".only(\"overview/g\")").contains("background6");
  }

  @Test
  void oneColumnOptionIsNotConfusedWithAnother() throws IOException {
    write(
        "table.json",
        """
        {"uid": "t", "title": "Table", "schemaVersion": 42, "panels": [
          {"id": 1, "type": "table", "title": "T", "options": {"filterable": true, "lineWidth": 2}},
          {"id": 2, "type": "timeseries", "title": "G", "options": {"fillOpacity": 2}}]}
        """);
    assertThat(run("table.json")).isZero();
    assertThat(text("imported/Table.java"))
        .contains(".raw(\"options.filterable\", Json.of(true))")
        .contains(".raw(\"options.fillOpacity\", Json.of(2))");
  }

  @Test
  void dashboardsOfOneFileBecomeSeveralFiles() throws IOException {
    write("many.json", "{\"a.json\": " + OLD + ", \"b/../c\": {\"title\": \"C\", \"panels\": []}}");
    assertThat(run("many.json", "--to", "json")).isZero();
    assertThat(run("many.json", "--to", "yaml")).isZero();
    assertThat(run("many.json")).isZero();
    assertThat(files())
        .contains("imported/a.json", "imported/b-..-c.json", "imported/a.panels.yaml")
        .contains("imported/Shop.java", "imported/C.java");
    write("more.json", "{\"a.json\": {\"title\": \"A\", \"panels\": []}, \"1\": " + OLD + "}");
    assertThat(run("many.json", "more.json", "--to", "json")).isZero();
    assertThat(files()).contains("imported/more-a.json", "imported/more-1.json");
    assertThat(text("imported/Shop.java")).contains("Imported from many.json, a.json (shop) by");
    assertThat(run("many.json")).isZero();
    assertThat(out).contains("unchanged imported/Shop.java");
  }

  @Test
  void aFileInPlaceOfTheOutputFolderEndsTheRunEarly() throws IOException {
    write("imported", "");
    assertThat(run("shop.json")).isEqualTo(3);
    assertThat(err)
        .startsWith("panelwright: --out imported is not possible: ")
        .endsWith("is not a folder\n");
  }
}
