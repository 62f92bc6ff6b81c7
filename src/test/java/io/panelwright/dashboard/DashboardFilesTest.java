package io.panelwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.diagnostic.Finding;
import io.panelwright.json.JsonPointer;
import io.panelwright.text.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Containers of dashboards: lists, maps, responses, Kubernetes resources. */
class DashboardFilesTest {

  private static final JsonPointer TITLE = JsonPointer.parse("/panels/0/title");

  /** A dashboard on one line, with its uid and a panel. */
  private static String dashboard(String uid) {
    return "{\"uid\": \"" + uid + "\", \"title\": \"T\", \"panels\": [{\"title\": \"P\"}]}";
  }

  private static String gzip(String text) {
    try (var bytes = new ByteArrayOutputStream();
        var zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.finish();
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forms with A and B for two dashboards, Z for a compressed one; label and uid. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "json | `[A, B]`                                        | `f.json (1) a; f.json (2) b`",
        "json | `[[A], {\"x\": B}]`                             | `f.json (1) a; f.json (x) b`",
        "json | `[A]`                                           | `f.json a`",
        "json | `{\"a.json\": A, \"b\": B}`                     | `f.json (a.json) a; f.json (b) b`",
        "json | `{\"grafanaDashboards\": {\"x.json\": A}, \"prometheusAlerts\": {\"groups\": []}}` | `f.json (x.json) a`",
        "json | `{\"id\": 1860, \"json\": A}`                   | `f.json a`",
        "json | `{\"id\": 1, \"version\": 3, \"data\": A}`      | `f.json a`",
        "json | `{\"meta\": {}, \"dashboard\": A}`              | `f.json a`",
        "json | `{\"dashboard\": A, \"overwrite\": true, \"inputs\": []}` | `f.json a`",
        "json | `{\"kind\": \"DashboardList\", \"items\": [{\"metadata\": {\"name\": \"n\"}, \"kind\": \"Dashboard\", \"spec\": A}]}` | `f.json (n) a`",
        "json | `{\"kind\": \"ConfigMap\", \"data\": {\"d.json\": \"E\", \"c.yaml\": \"x: y\"}}` | `f.json (d.json) e`",
        "yaml | `kind: ConfigMap¶data:¶  d.json: |-¶    A¶  e.json: >¶    B¶  f.yaml: x` | `f.yaml (d.json) a; f.yaml (e.json) b`",
        "yaml | `kind: ConfigMap¶binaryData: {d.json.gz: Z, e.bin: AAAA}` | `f.yaml (d.json.gz) z`",
        "yaml | `kind: Secret¶data: {d.json: Z}¶stringData: {e.json: 'A'}` | `f.yaml (e.json) a; f.yaml (d.json) z`",
        "yaml | `kind: List¶items:¶- kind: ConfigMap¶  data:¶    d.json: 'A'¶- kind: ConfigMap¶  data:¶    d.json: 'B'` | `f.yaml (d.json) a; f.yaml (d.json-2) b`",
        "yaml | `kind: ConfigMap¶data: {d.json: '[A, B]'}`      | `f.yaml (d.json-1) a; f.yaml (d.json-2) b`",
        "yaml | `kind: GrafanaDashboard¶metadata: {name: n}¶spec:¶  json: >¶    A` | `f.yaml (n) a`",
        "yaml | `kind: GrafanaDashboard¶metadata: {name: n}¶spec: {gzipJson: Z}` | `f.yaml (n) z`",
        "yaml | `apiVersion: dashboard.grafana.app/v1¶kind: Dashboard¶metadata: {name: n}¶spec:¶  title: T¶  panels:¶  - title: P` | `f.yaml n`",
        "yaml | `---¶kind: Dashboard¶metadata: {name: n}¶spec: {panels: [{title: P}]}¶---¶kind: Service¶spec: {}¶---¶kind: Dashboard¶metadata: {name: m}¶spec: {panels: [{title: P}]}` | `f.yaml (n) n; f.yaml (m) m`",
        "json | `{\"resource\": {\"grafana_dashboard\": {\"web\": {\"config_json\": \"E\"}}}}` | `f.json (web) e`",
        "yaml | `apiVersion: oss.grafana.crossplane.io/v1alpha1¶kind: Dashboard¶metadata: {name: n}¶spec:¶  forProvider:¶    configJson: |¶      A` | `f.yaml (n) a`",
        "yaml | `title: T¶panels:¶- title: P`                    | `f.yaml ''`",
        "yaml | `grafana:¶  dashboards:¶    default:¶      web:¶        json: |¶          A¶      other: {gnetId: 1860}` | `f.yaml (web) a`"
      })
  void readsEveryContainer(String extension, String form, String expected) {
    String text =
        form.replace('¶', '\n')
            .replaceAll("\\bA\\b", dashboard("a"))
            .replaceAll("\\bB\\b", dashboard("b"))
            .replaceAll("\\bE\\b", dashboard("e").replace("\"", "\\\\\""))
            .replaceAll("\\bZ\\b", gzip(dashboard("z")));
    DashboardFiles files = DashboardFiles.read("f." + extension, text);
    assertThat(files.findings()).isEmpty();
    assertThat(
            files.dashboards().stream()
                .map(file -> describe(file, text))
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
  }

  private static String describe(DashboardFile file, String text) {
    Position position = file.position(TITLE);
    String line = text.split("\n")[position.line() - 1].substring(position.column() - 1);
    // A compressed dashboard has only one position.
    assertThat(line).matches("(\\\\?\"P|P|H4sI).*");
    String uid = file.document().uid();
    return file.label() + " " + (uid.isEmpty() ? "''" : uid);
  }

  /** Resources of grafana-operator without a dashboard, and other files. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`kind: GrafanaDashboard¶metadata: {name: n}¶spec: {url: 'https://x/y.json'}` | `f.yaml:3:7 dashboard-elsewhere: the GrafanaDashboard \"n\" names the URL https://x/y.json instead of a dashboard`",
        "`kind: GrafanaDashboard¶metadata: {name: n}¶spec: {grafanaCom: {id: 1860}}` | `f.yaml:3:7 dashboard-elsewhere: the GrafanaDashboard \"n\" names the dashboard 1860 of grafana.com`",
        "`kind: GrafanaDashboard¶metadata: {name: n}¶spec: {configMapRef: {name: m, key: k}}` | `f.yaml:3:7 dashboard-elsewhere: the GrafanaDashboard \"n\" names the ConfigMap \"m\" instead of a dashboard`",
        "`kind: GrafanaDashboard¶metadata: {name: n}¶spec: {jsonnet: 'local x = 1; x'}` | `f.yaml:3:7 dashboard-elsewhere: the GrafanaDashboard \"n\" has a Jsonnet program instead of a dashboard`",
        "`kind: GrafanaDashboard¶metadata: {name: n}¶spec: {folder: x}` | `f.yaml:3:7 dashboard-elsewhere: the GrafanaDashboard \"n\" has no dashboard: expected json or gzipJson in its spec`",
        "`kind: ConfigMap¶data: {a.txt: b}` | `f.yaml:1:1 dashboard-invalid: found a resource of kind \"ConfigMap\" without a dashboard: expected a dashboard`",
        "`kind: ConfigMap¶data: {d.json: '{\"panels\": [}'}` | `f.yaml:2:29 json-syntax: Unexpected close marker '}': expected ']' (for Array starting at line: 1, column: 12)`",
        "`kind: ConfigMap¶data:¶  d.json: '{\"title\": \"a\", \"panels\": []}'¶  d.json: '{}'` | `f.yaml:4:3 yaml-key-duplicate: \"d.json\" appears twice, first on line 3:3`",
        "`dashboards: {u: {sections: [{section: A, panels: [{text: B}]}]}}` | `f.yaml:1:1 dashboard-invalid: found an object without panels: expected a dashboard`",
        "`` | `f.yaml:1:1 dashboard-invalid: found an empty file: expected a dashboard`",
        "`apiVersion: dashboard.grafana.app/v3¶kind: Dashboard¶metadata: {name: n}¶spec: {panels: []}` | `f.yaml:1:13 dashboard-version-unknown: unknown version \"dashboard.grafana.app/v3\": expected v0alpha1 to v2`",
        "`apiVersion: dashboard.grafana.app/v2¶kind: Dashboard¶metadata: {name: n}¶spec: {layout: {kind: GridLayout, spec: {items: []}}}` | `f.yaml:4:7 dashboard-invalid: the v2 dashboard has no \"elements\": expected an object`",
        "`apiVersion: dashboard.grafana.app/v2¶kind: Dashboard¶metadata: {name: n}¶spec: {title: T, panels: []}` | `f.yaml:1:13 dashboard-version-unknown: the version is \"dashboard.grafana.app/v2\", but the spec has \"panels\": it is read as version v1`",
        "`elements: {e: {kind: Chart, spec: {id: 1}}}¶layout: {kind: GridLayout, spec: {items: [{spec: {element: {name: e}}}]}}` | `f.yaml:1:22 element-kind-unknown: the element \"e\" has the unknown kind \"Chart\": expected Panel or LibraryPanel`",
        "`elements: {e: {kind: Panel, spec: {id: 1}}}¶layout: {kind: MasonryLayout}` | `f.yaml:1:15 element-unplaced: the element \"e\" is not in the layout, so Grafana does not show it; f.yaml:2:16 layout-unknown: unknown layout \"MasonryLayout\": expected one of GridLayout, AutoGridLayout, RowsLayout, TabsLayout; its panels are not read`"
      })
  void reportsWhatItCannotRead(String text, String expected) {
    List<Finding> findings =
        DashboardFiles.read("f.yaml", text.replace('¶', '\n')).findings().stream()
            .sorted()
            .toList();
    assertThat(
            findings.stream()
                .map(
                    f ->
                        f.location().position().orElseThrow() + " " + f.code() + ": " + f.message())
                .collect(Collectors.joining("; ")))
        .isEqualTo(expected);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.hint()).isNotEmpty());
  }

  /** Keys of a file are printed to terminals. */
  @Test
  void namesHaveNoControlCharacters() {
    String text =
        "{\"a\\u001b[31m\\n\": "
            + dashboard("a")
            + ", \""
            + "x".repeat(5000)
            + "\": "
            + dashboard("b")
            + "}";
    assertThat(DashboardFiles.read("f.json", text).dashboards())
        .hasSize(2)
        .allSatisfy(
            file -> assertThat(file.label()).hasSizeLessThan(80).doesNotContain("\u001b", "\n"));
  }

  @Test
  void elementsOutsideOfTheLayoutAreKnown() {
    DashboardFile file =
        DashboardFiles.read(
                "f.yaml",
                "elements: {e: {kind: Panel, spec: {id: 1}}}\nlayout: {kind: MasonryLayout}\n")
            .dashboards()
            .get(0);
    assertThat(file.unplacedElements()).containsExactly("e");
  }
}
