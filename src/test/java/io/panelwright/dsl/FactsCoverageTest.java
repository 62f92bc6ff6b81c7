package io.panelwright.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dsl.panel.Panel;
import io.panelwright.grafana.schema.GrafanaSchema;
import io.panelwright.grafana.schema.PanelType;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compares the methods with the collected facts about Grafana, independently of our schema; {@code
 * make golden} writes {@code docs/coverage.md}.
 */
class FactsCoverageTest {

  private static final Path FILE = Path.of("docs/coverage.md");

  private static final String UNREGISTERED =
      "The types have it, but the panel does not register it, so that Grafana deletes it";

  /** Options that a dashboard cannot contain, with the reason. */
  private static final Map<String, String> LEFT_OUT = leftOut();

  /** The options or field options of a panel, and those that a method sets. */
  private record Count(int known, int covered, List<String> uncovered, List<String> leftOut) {}

  @Test
  void every_option_of_every_core_panel_in_the_facts_has_a_method() throws IOException {
    Map<String, List<String>> uncovered = new LinkedHashMap<>();
    counts().forEach((panel, counts) -> counts.forEach(count -> put(uncovered, panel, count)));

    assertThat(uncovered).isEmpty();
  }

  private static void put(Map<String, List<String>> into, String panel, Count count) {
    if (!count.uncovered.isEmpty()) {
      into.computeIfAbsent(panel, p -> new ArrayList<>()).addAll(count.uncovered);
    }
  }

  @Tag(Golden.TAG)
  @Test
  void the_table_in_the_documentation_is_up_to_date() throws IOException {
    Golden.assertFile(FILE, table());
  }

  private static String table() throws IOException {
    Map<String, List<Count>> counts = counts();
    StringBuilder text = new StringBuilder(HEAD);
    int[] total = new int[4];
    for (var panel : counts.entrySet()) {
      Count options = panel.getValue().get(0);
      Count fields = panel.getValue().get(1);
      text.append(row(panel.getKey(), options, fields));
      total[0] += options.known;
      total[1] += options.covered;
      total[2] += fields.known;
      total[3] += fields.covered;
    }
    String all = "| all | %d of %d | %d of %d |\n";
    text.append(all.formatted(total[1], total[0], total[3], total[2]));
    return text + why(counts);
  }

  private static String row(String panel, Count options, Count fields) {
    return "| `%s` | %d of %d | %d of %d |\n"
        .formatted(panel, options.covered, options.known, fields.covered, fields.known);
  }

  /** The options left out, grouped by reason. */
  private static String why(Map<String, List<Count>> counts) {
    Map<String, String> reasons = new LinkedHashMap<>();
    counts.forEach(
        (panel, both) ->
            both.forEach(
                count ->
                    count.leftOut.forEach(
                        path ->
                            reasons.merge(
                                LEFT_OUT.getOrDefault(panel + " " + path, UNREGISTERED),
                                "`" + panel + " " + path + "`",
                                (one, other) -> one + ", " + other))));
    StringBuilder text = new StringBuilder("\n## Left out\n\n");
    reasons.forEach((why, paths) -> text.append("- %s: %s.\n".formatted(why, paths)));
    return text.toString();
  }

  private static final String HEAD =
      """
      # Coverage of the dsl methods

      The options and field options of each core panel of Grafana 13.2, counted in Grafana's types and registries, and the number
      of them that a typed method of `dsl` sets. A test generates this page; `make golden` rewrites it.

      | Panel | options | field options |
      |---|---|---|
      """;

  /** Options and field options of each core panel of Grafana 13. */
  private static Map<String, List<Count>> counts() throws IOException {
    JsonObject facts =
        (JsonObject)
            JsonReader.read(
                DashboardCorpus.read(DashboardCorpus.sharedPath("grafana", "facts.json")));
    Map<String, List<Count>> counts = new TreeMap<>();
    for (Panel panel : EveryDslMethod.panels()) {
      String type = panel.spec().identity().type();
      JsonObject fact = facts.object("panels").object(type);
      if (fact.isTrue("inGrafana13Core")) {
        counts.put(type, List.of(count(type, fact, panel, false), count(type, fact, panel, true)));
      }
    }
    Set<String> core = new LinkedHashSet<>();
    facts
        .object("panels")
        .members()
        .forEach(
            (type, fact) -> {
              if (((JsonObject) fact).isTrue("inGrafana13Core")) {
                core.add(type);
              }
            });
    assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(core);
    return counts;
  }

  private static Count count(String type, JsonObject fact, Panel panel, boolean field) {
    Set<String> covered = covered(panel, field);
    Set<String> known = field ? fields(type, fact) : options(type, fact);
    List<String> leftOut = new ArrayList<>();
    if (field) {
      unregistered(fact, known)
          .forEach(path -> (isCovered(path, covered) ? known : leftOut).add(path));
    }
    known.stream().filter(path -> LEFT_OUT.containsKey(type + " " + path)).forEach(leftOut::add);
    known.removeAll(leftOut);
    List<String> uncovered = known.stream().filter(path -> !isCovered(path, covered)).toList();
    return new Count(known.size(), known.size() - uncovered.size(), uncovered, leftOut);
  }

  private static boolean isCovered(String path, Set<String> covered) {
    return covered.stream().anyMatch(method -> covers(method, path));
  }

  /** Whether a method sets the option, its whole group, or parts of it. */
  private static boolean covers(String method, String path) {
    return method.equals(path) || path.startsWith(method + ".") || method.startsWith(path + ".");
  }

  private static PanelType ours(String type) {
    return GrafanaSchema.forProfile(Profile.DEFAULT).panel(type).orElseThrow();
  }

  private static Set<String> covered(Panel panel, boolean field) {
    Set<String> covered = new LinkedHashSet<>();
    List<Panel> all = new ArrayList<>(List.of(panel));
    EveryDslMethod.of(panel).forEach(method -> all.add(method.result()));
    for (Panel changed : all) {
      JsonObject settings = field ? changed.spec().fields() : changed.spec().options();
      settings.members().forEach((path, value) -> leaves(path, value, covered));
    }
    return covered;
  }

  private static void leaves(String path, Json value, Set<String> into) {
    if (value instanceof JsonObject object && !object.isEmpty()) {
      object.members().forEach((key, inner) -> leaves(path + "." + key, inner, into));
    } else {
      into.add(path);
    }
  }

  /** The options in the types of 13, the registrations of 12.2 and the additions of our schema. */
  private static Set<String> options(String type, JsonObject fact) {
    Set<String> paths = new LinkedHashSet<>(ours(type).optionPaths());
    types(fact.object("options_13_2_2"), "", paths);
    fact.object("registry_12_2")
        .array("optionPaths")
        .objects()
        .map(row -> row.string("path").orElseThrow())
        .filter(path -> !path.startsWith("__"))
        .forEach(paths::add);
    paths.removeIf(path -> paths.stream().anyMatch(other -> other.startsWith(path + ".")));
    return paths;
  }

  private static void types(JsonObject types, String prefix, Set<String> into) {
    types
        .members()
        .forEach(
            (name, fact) -> {
              JsonObject inner = ((JsonObject) fact).object("props");
              if (inner.isEmpty()) {
                into.add(prefix + name);
              } else {
                types(inner, prefix + name + ".", into);
              }
            });
  }

  /**
   * The field options registered in 12.2, or in 13 if available, and the additions of our schema.
   */
  private static Set<String> fields(String type, JsonObject fact) {
    Set<String> paths = new LinkedHashSet<>(ours(type).fieldOptionPaths());
    JsonObject registry = fact.object("registry_12_2");
    registry.array("standardFieldOptions").strings().forEach(paths::add);
    JsonObject delta = fact.object("delta_13");
    Stream<String> custom =
        delta.has("customFieldOptions")
            ? delta.array("customFieldOptions").strings()
            : registry
                .array("customFieldOptions")
                .objects()
                .map(row -> row.string("path").orElseThrow());
    custom.map("custom."::concat).forEach(paths::add);
    return paths;
  }

  /** Field options in the types that the panel does not register. */
  private static List<String> unregistered(JsonObject fact, Set<String> registered) {
    Set<String> paths = new LinkedHashSet<>();
    types(fact.object("customFieldConfig_13_2_2"), "custom.", paths);
    paths.removeIf(path -> registered.stream().anyMatch(known -> covers(known, path)));
    return List.copyOf(paths);
  }

  private static Map<String, String> leftOut() {
    Map<String, String> leftOut = new LinkedHashMap<>();
    String atRunTime = "Functions and the like, which Grafana passes at run time";
    for (String path :
        List.of(
            "grammar",
            "isFilterLabelActive",
            "logLineMenuCustomItems",
            "logRowMenuIconsAfter",
            "logRowMenuIconsBefore",
            "onClickFilterLabel",
            "onClickFilterOutLabel",
            "onClickFilterOutString",
            "onClickFilterString",
            "onClickHideField",
            "onClickShowField",
            "onLogOptionsChange",
            "onNewLogsReceived",
            "setDisplayedFields")) {
      leftOut.put("logs " + path, atRunTime);
    }
    leftOut.put("logstable buildLinkToLogLine", atRunTime);
    leftOut.put("logstable isLabelFilterActive", atRunTime);
    leftOut.put("canvas panZoomHelp", "A text that the editor shows, without a value");
    for (String path : List.of("show", "reducer", "countRows", "fields", "enablePagination")) {
      leftOut.put(
          "table footer." + path, "Tables before 12.2; later ones have custom.footer.reducers");
    }
    leftOut.put("gauge custom.neutral", "An option since 13, as neutral");
    return leftOut;
  }
}
