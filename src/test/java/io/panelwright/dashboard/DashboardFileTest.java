package io.panelwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingFormatter;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonEdit;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.CpuTime;
import io.panelwright.testing.DashboardCorpus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Dashboards in all forms, and what is none. */
class DashboardFileTest {

  private static final String CLASSIC =
      "{\"uid\": \"u\", \"title\": \"T\", \"panels\": [{\"type\": \"stat\", \"title\": \"P\"}]}";

  /** Forms of one dashboard, and where its panel's title then stands. */
  static Stream<Arguments> forms() {
    return Stream.of(
        arguments(CLASSIC, DashboardFileFormat.CLASSIC, "u", "1:65"),
        arguments("\uFEFF" + CLASSIC, DashboardFileFormat.CLASSIC, "u", "1:65"),
        arguments(
            "\r\n" + CLASSIC.replace(", ", ",\r\n"), DashboardFileFormat.CLASSIC, "u", "5:10"),
        arguments(
            "{\"meta\": {\"slug\": \"t\"}, \"dashboard\": " + CLASSIC + "}",
            DashboardFileFormat.WRAPPED,
            "u",
            "1:102"),
        arguments(
            "{\"__inputs\": [], \"__requires\": [],\n" + CLASSIC.substring(1),
            DashboardFileFormat.CLASSIC,
            "u",
            "2:64"),
        arguments(
            "{\"apiVersion\": \"dashboard.grafana.app/v1beta1\", \"kind\": \"Dashboard\",\n"
                + "\"metadata\": {\"name\": \"m\"},\n\"spec\":\n"
                + CLASSIC.replace("\"uid\": \"u\", ", "")
                + "}",
            DashboardFileFormat.RESOURCE,
            "m",
            "4:53"),
        arguments(
            "{\"apiVersion\": \"grizzly.grafana.com/v1alpha1\", \"kind\": \"Dashboard\",\n\"spec\":\n"
                + CLASSIC
                + "}",
            DashboardFileFormat.RESOURCE,
            "u",
            "3:65"),
        arguments(
            "{\"kind\": \"DashboardWithAccessInfo\", \"metadata\": {}, \"access\": {},\n\"spec\":"
                + CLASSIC
                + "}",
            DashboardFileFormat.RESOURCE,
            "u",
            "2:72"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void readsEveryClassicFormat(
      String text, DashboardFileFormat format, String uid, String titlePlace) {
    DashboardFile file = read(text);
    assertThat(file.format()).isEqualTo(format);
    assertThat(file.document().uid()).isEqualTo(uid);
    assertThat(file.document().panels()).extracting(PanelView::title).containsExactly("P");
    assertThat(file.position(JsonPointer.parse("/panels/0/title")))
        .hasToString("file.json:" + titlePlace);
  }

  private static DashboardFile read(String text) {
    DashboardFile.ReadResult reading = DashboardFile.read("file.json", text);
    assertThat(reading.findings()).isEmpty();
    return reading.file().orElseThrow();
  }

  /** Texts without a valid dashboard and the findings of each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                                     | 1:1 dashboard-invalid: found a list: expected a dashboard",
        "[{\"panels\":[]},{\"panels\":[]}]      | 1:1 dashboard-invalid: found 2 dashboards: expected one",
        "{\"items\":[{\"panels\":[]}]}          | ''",
        "7                                      | 1:1 dashboard-invalid: found a number: expected a dashboard",
        "null                                   | 1:1 dashboard-invalid: found null: expected a dashboard",
        "{}                                     | 1:1 dashboard-invalid: found an empty object: expected a dashboard",
        "{\"title\":\"x\"}                      | 1:1 dashboard-invalid: found an object without panels: expected a dashboard",
        "{\"type\":\"stat\",\"targets\":[]}     | 1:1 dashboard-invalid: found a panel without a dashboard: expected a dashboard",
        "{\"name\":\"x\",\"kind\":1,\"model\":{}} | 1:1 dashboard-invalid: found a library panel: expected a dashboard",
        "{\"kind\":\"Folder\",\"spec\":{}}      | 1:1 dashboard-invalid: found a resource of kind \"Folder\" without a dashboard: expected a dashboard",
        "{\"kind\":\"GrafanaDashboard\",\"spec\":{\"json\":\"{}\"}} | 1:1 dashboard-invalid: found a resource of kind \"GrafanaDashboard\" without a dashboard: expected a dashboard",
        "{\"dashboard\":{\"title\":\"x\"}}      | 1:1 dashboard-invalid: found an object without panels: expected a dashboard",
        "{\"panels\":{},\"schemaVersion\":39}   | 1:11 dashboard-invalid: \"panels\" is an object: expected a list",
        "{\"elements\":[],\"layout\":{}}        | 1:13 dashboard-invalid: \"elements\" is a list: expected an object",
        "{\"elements\":{},\"layout\":\"x\"}     | 1:25 dashboard-invalid: \"layout\" is a text: expected an object",
        "{\"panels\":[],\"panels\":[]}          | 1:14 json-syntax: the key \"panels\" is repeated; the first is on line 1:2: keep one of them",
        "{\"panels\":[1,]}                      | 1:14 json-syntax: Unexpected character (']' (code 93)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
        "{\"panels\":[],\"a\":\"\\ud83d\"}      | 1:18 json-character-invalid: the text contains half of a character (a lone surrogate), which Grafana cannot show",
        "{\"panels\":[],\"\\u0000\":1}          | 1:23 json-character-invalid: the text contains the character U+0000, which Grafana cannot show",
        "{\"panels\":[],\"a\":\"\\ud83d\\ude00 \\\\ud83d\"} | ''"
      })
  void reportsTextsWithoutADashboard(String text, String expected) {
    List<Finding> findings = DashboardFile.read("f", text).findings();
    String found =
        findings.stream()
            .map(
                finding ->
                    finding.location().position().orElseThrow().toString().substring(2)
                        + " "
                        + finding.code()
                        + ": "
                        + finding.message())
            .collect(Collectors.joining("\n"));
    assertThat(found).isEqualTo(expected.equals("''") ? "" : expected);
    assertThat(findings).allSatisfy(finding -> assertThat(finding.hint()).isNotEmpty());
  }

  static Stream<Arguments> hostile() {
    String deep = "{\"panels\":".repeat(400) + "[]" + "}".repeat(400);
    String rows =
        "{\"kind\":\"RowsLayout\",\"spec\":{\"rows\":[{\"spec\":{\"title\":\"t\",\"layout\":"
            .repeat(90);
    return Stream.of(
        arguments("brackets", "[".repeat(10 << 20)),
        arguments("braces", "{\"a\":".repeat(2 << 20)),
        arguments("closed brackets", "[".repeat(5 << 20) + "]".repeat(5 << 20)),
        arguments("one string", "\"" + "a".repeat(10 << 20)),
        arguments("one key", "{\"" + "a".repeat(10 << 20) + "\":1}"),
        arguments("one number", "1".repeat(10 << 20)),
        arguments("commas", ",".repeat(10 << 20)),
        arguments("zeros", "\u0000".repeat(1 << 20)),
        arguments("many lists", "[" + "[],".repeat(3 << 20)),
        arguments("lines", "\n".repeat(10 << 20) + "x"),
        arguments("deep dashboards", deep),
        arguments("panels of nothing", "{\"panels\":[null,1,\"a\",[],{}]}"),
        arguments(
            "nested rows", "{\"elements\":{},\"layout\":" + rows + "{}" + "}}]}}".repeat(90) + "}"),
        arguments(
            "v2 of nothing", "{\"elements\":{\"a\":1},\"layout\":{\"spec\":{\"items\":[{},1]}}}"),
        arguments(
            "huge places",
            "{\"elements\":{\"a\":{}},\"layout\":{\"spec\":{\"items\":[{\"spec\":{\"element\":"
                + "{\"name\":\"a\"},\"x\":1e9,\"y\":9223372036854775807,\"width\":-5,"
                + "\"height\":9223372036854775807}}]}}}"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void anyTextIsReadOrRefusedWithAPlaceAndSoon(String name, String text) {
    long start = CpuTime.nanos();
    DashboardFile.ReadResult reading = DashboardFile.read("f", text);
    reading.file().ifPresent(file -> file.document().panels());
    assertThat(reading.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.location().position()).isPresent();
              assertThat(FindingFormatter.formatEntry(finding)).hasSizeLessThan(2000);
            });
    assertThat(reading.file().isPresent() || !reading.findings().isEmpty()).isTrue();
    assertThat(Duration.ofNanos(CpuTime.nanos() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void everyRealDashboardIsRead() {
    List<String> v2 = new ArrayList<>();
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      DashboardFile.ReadResult reading = DashboardFile.read(file.name(), file.text());
      assertThat(reading.findings()).as(file.name()).isEmpty();
      DashboardFile read = reading.file().orElseThrow();
      assertThat(read.document().title()).as(file.name()).isNotNull();
      if (read.format() == DashboardFileFormat.V2) {
        v2.add(file.name());
      }
    }
    assertThat(v2).as("dashboards of the form v2").isNotEmpty();
  }

  /** What can be edited is the same value in the file; what has a place has one that is there. */
  @Test
  void everyValueOfEveryRealDashboardIsAtItsPosition() {
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      JsonObject source = (JsonObject) JsonReader.read(file.text());
      DashboardFile read = DashboardFile.read(file.name(), file.text()).file().orElseThrow();
      int exact = assertPlaces(read, source, read.document().json(), JsonPointer.ROOT);
      assertThat(exact).as(file.name()).isGreaterThan(10);
    }
  }

  private static int assertPlaces(
      DashboardFile file, JsonObject source, Json value, JsonPointer pointer) {
    int exact = 0;
    if (!pointer.isRoot()) {
      var edit = file.sourceEdit(new JsonEdit(pointer, Optional.empty()));
      if (edit.isPresent()) {
        assertThat(edit.get().pointer().resolve(source))
            .as(file.name() + " " + pointer)
            .contains(value);
        exact++;
      }
    }
    for (Map.Entry<String, Json> inner : inner(value).entrySet()) {
      exact += assertPlaces(file, source, inner.getValue(), pointer.child(inner.getKey()));
    }
    return exact;
  }

  private static Map<String, Json> inner(Json value) {
    if (value instanceof JsonArray array) {
      Map<String, Json> items = new LinkedHashMap<>();
      for (int i = 0; i < array.size(); i++) {
        items.put(String.valueOf(i), array.items().get(i));
      }
      return items;
    }
    return value instanceof JsonObject object ? object.members() : Map.of();
  }
}
