package io.panelwright.cli.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Main;
import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.cli.Terminal;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} of v2 dashboards as a user runs it. */
class ImportV2CommandTest {

  private static final String NESTED =
      """
      {"apiVersion": "dashboard.grafana.app/v2beta1", "kind": "Dashboard",
       "metadata": {"name": "shop", "resourceVersion": "17"},
       "spec": {"title": "Shop", "elements": {
         "sold": {"kind": "Panel", "spec": {"id": 4, "title": "Sold",
           "vizConfig": {"kind": "VizConfig", "group": "text", "spec": {}}}}},
        "layout": {"kind": "TabsLayout", "spec": {"tabs": [
         {"kind": "TabsLayoutTab", "spec": {"title": "Day", "layout":
          {"kind": "TabsLayout", "spec": {"tabs": [
           {"kind": "TabsLayoutTab", "spec": {"title": "Hour", "layout":
            {"kind": "GridLayout", "spec": {"items": [
             {"kind": "GridLayoutItem", "spec": {"x": 0, "y": 0, "width": 12, "height": 8,
              "element": {"kind": "ElementReference", "name": "sold"}}}]}}}}]}}}}]}}}}
      """;

  @TempDir Path project;

  private final StringWriter out = new StringWriter();

  private int run(String... arguments) throws Exception {
    Files.writeString(project.resolve("shop.json"), NESTED);
    var console =
        new Console(
            project,
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            Terminal.NONE);
    return Main.run(console, arguments);
  }

  @Test
  void canonicalJsonOfV2IsV2() throws Exception {
    assertThat(run("import", "shop.json", "--to", "json", "--canonical", "--out", "-")).isZero();

    JsonObject json = (JsonObject) JsonReader.read(out.toString());
    assertThat(json.string("apiVersion")).contains("dashboard.grafana.app/v2");
    assertThat(json.object("metadata")).isEqualTo(Json.object().with("name", "shop"));
    assertThat(json.at("spec.elements.sold.spec.id")).contains(Json.of(4));
    assertThat(json.at("spec.layout.kind")).contains(Json.of("TabsLayout"));
  }

  @Test
  void nestedLayoutsWithoutSupportAreReported() throws Exception {
    assertThat(run("import", "shop.json", "--steps")).isEqualTo(ExitCode.FINDINGS);

    assertThat(out.toString())
        .contains(
            "  different in 4 places:\n",
            "    v2/layout/spec/tabs/0/spec/title: \"Day\" became \"Day / Hour\"\n",
            "    moved out of the row or tab around it: the dsl has rows, and rows in tabs:\n"
                + "      \"Day / Hour\"\n");
  }
}
