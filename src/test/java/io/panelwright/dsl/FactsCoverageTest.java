package io.panelwright.dsl;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.vocabulary.PanelType;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the words say, against the facts themselves, past our own vocabulary; {@code -Dgolden=true}
 * rewrites {@code docs/coverage.md}.
 */
class FactsCoverageTest {

  private static final Path FILE = Path.of("docs/coverage.md");

  private static final String UNREGISTERED =
      "The types have it, but the panel does not register it, so that Grafana deletes it";

  /** What nobody can write into a dashboard, and why. */
  private static final Map<String, String> LEFT_OUT = leftOut();

  /** What is known of a panel's options, or of its fields'. */
  private record Count(int known, int said, List<String> unsaid, List<String> leftOut) {}

  @Test
  void every_option_of_every_core_panel_of_the_facts_has_a_word() throws IOException {
    Map<String, List<String>> unsaid = new LinkedHashMap<>();
    counts().forEach((panel, counts) -> counts.forEach(count -> put(unsaid, panel, count)));

    assertThat(unsaid).isEmpty();
  }

  private static void put(Map<String, List<String>> into, String panel, Count count) {
    if (!count.unsaid.isEmpty()) {
      into.computeIfAbsent(panel, p -> new ArrayList<>()).addAll(count.unsaid);
    }
  }

  @Test
  void the_table_in_the_documentation_is_up_to_date() throws IOException {
    String table = table();
    System.out.println(table.lines().filter(line -> line.startsWith("|")).collect(joining("\n")));
    if (Boolean.getBoolean("golden")) {
      Files.writeString(FILE, table);
    }

    assertThat(FILE).hasContent(table);
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
      total[1] += options.said;
      total[2] += fields.known;
      total[3] += fields.said;
    }
    String all = "| all | %d of %d | %d of %d |\n";
    text.append(all.formatted(total[1], total[0], total[3], total[2]));
    return text + why(counts);
  }

  private static String row(String panel, Count options, Count fields) {
    return "| `%s` | %d of %d | %d of %d |\n"
        .formatted(panel, options.said, options.known, fields.said, fields.known);
  }

  /** What is left out, by the reason why. */
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
      # What the words cover

      Options and field options of each core panel of Grafana 13.2, counted in its own types and registries, and how many of
      them a typed word of `dsl` sets. Made by a test; `make golden` rewrites it.

      | Panel | options | field options |
      |---|---|---|
      """;

  /** Options and field options of each core panel of Grafana 13. */
  private static Map<String, List<Count>> counts() throws IOException {
    JsonObject facts =
        (JsonObject) JsonReader.read(Corpus.read(Corpus.shared("grafana", "facts.json")));
    Map<String, List<Count>> counts = new TreeMap<>();
    for (Panel panel : EveryWord.panels()) {
      String type = panel.spec().name().type();
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
    Set<String> said = said(panel, field);
    Set<String> known = field ? fields(type, fact) : options(type, fact);
    List<String> left = new ArrayList<>();
    if (field) {
      unregistered(fact, known).forEach(path -> (isSaid(path, said) ? known : left).add(path));
    }
    known.stream().filter(path -> LEFT_OUT.containsKey(type + " " + path)).forEach(left::add);
    known.removeAll(left);
    List<String> unsaid = known.stream().filter(path -> !isSaid(path, said)).toList();
    return new Count(known.size(), known.size() - unsaid.size(), unsaid, left);
  }

  private static boolean isSaid(String path, Set<String> said) {
    return said.stream().anyMatch(word -> covers(word, path));
  }

  /** A word may set the option, all of the group that it is in, or parts of it. */
  private static boolean covers(String word, String path) {
    return word.equals(path) || path.startsWith(word + ".") || word.startsWith(path + ".");
  }

  private static PanelType ours(String type) {
    return Vocabulary.of(Profile.DEFAULT).panel(type).orElseThrow();
  }

  private static Set<String> said(Panel panel, boolean field) {
    Set<String> said = new LinkedHashSet<>();
    List<Panel> all = new ArrayList<>(List.of(panel));
    EveryWord.of(panel).forEach(word -> all.add(word.result()));
    for (Panel changed : all) {
      JsonObject settings = field ? changed.spec().fields() : changed.spec().options();
      settings.members().forEach((path, value) -> leaves(path, value, said));
    }
    return said;
  }

  private static void leaves(String path, Json value, Set<String> into) {
    if (value instanceof JsonObject object && !object.isEmpty()) {
      object.members().forEach((key, inner) -> leaves(path + "." + key, inner, into));
    } else {
      into.add(path);
    }
  }

  /** The types of 13, what the modules of 12.2 registered, and what our vocabulary adds. */
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

  /** What the modules of 12.2 registered, or 13's where that was read, and what we add. */
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

  /** What the types say of fields, although the panel registers nothing like it. */
  private static List<String> unregistered(JsonObject fact, Set<String> registered) {
    Set<String> paths = new LinkedHashSet<>();
    types(fact.object("customFieldConfig_13_2_2"), "custom.", paths);
    paths.removeIf(path -> registered.stream().anyMatch(known -> covers(known, path)));
    return List.copyOf(paths);
  }

  private static Map<String, String> leftOut() {
    Map<String, String> left = new LinkedHashMap<>();
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
      left.put("logs " + path, atRunTime);
    }
    left.put("logstable buildLinkToLogLine", atRunTime);
    left.put("logstable isLabelFilterActive", atRunTime);
    left.put("canvas panZoomHelp", "A text that the editor shows, without a value");
    for (String path : List.of("show", "reducer", "countRows", "fields", "enablePagination")) {
      left.put(
          "table footer." + path, "Tables before 12.2; later ones have custom.footer.reducers");
    }
    left.put("gauge custom.neutral", "An option since 13, as neutral");
    return left;
  }
}
