package io.panelwright.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.assemble.Assembler;
import io.panelwright.document.DashboardFile;
import io.panelwright.dsl.Dashboard;
import io.panelwright.importer.source.GoogleJavaFormat;
import io.panelwright.importer.source.JavaClass;
import io.panelwright.importer.source.Names;
import io.panelwright.vocabulary.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every real dashboard becomes values and Java, and nothing of it is lost; the figures stand in
 * {@code docs/import.md}.
 */
class ImportCorpusTest {

  private static final Path PAGE = Path.of("docs", "import.md");
  private static final String FIGURES = "\n## The figures\n";

  private static final int COLUMNS = 100;
  private static final double TYPED = 0.99;
  private static final int SHOWN = 10;

  private static final Pattern PANEL =
      Pattern.compile("(?ms)^  (?:private )?static Panel \\w+\\(\\) \\{\n.*?^  \\}\n");

  /** Of a comment, a text block or an import: nobody can break it. */
  private static final Pattern ONE_WORD =
      Pattern.compile(" \\* \\S+| +\\S+ ?\\\\?(\"\"\".*)?|import (static )?\\S+");

  private static List<One> all;

  /**
   * A dashboard of the corpus.
   *
   * @param java its classes, and their texts
   */
  private record One(String name, Imported imported, Map<JavaClass, String> java) {

    int lines() {
      return java.values().stream().mapToInt(text -> (int) text.lines().count()).sum();
    }
  }

  @BeforeAll
  static void importThemAll() {
    List<One> read = new ArrayList<>();
    Names types = new Names(List.of());
    for (Corpus.File file : Corpus.files()) {
      Imported imported = imported(file);
      Map<JavaClass, String> java = new LinkedHashMap<>();
      imported
          .java("corpus", types, "Imported from " + file.name() + ".", false)
          .forEach(printed -> java.put(printed, printed.text()));
      read.add(new One(file.name(), imported, java));
    }
    all = List.copyOf(read);
  }

  private static Imported imported(Corpus.File file) {
    DashboardFile read = DashboardFile.read(file.name(), file.text()).file().orElseThrow();
    return Importer.of(read, Profile.DEFAULT, Optional.empty());
  }

  @Test
  void everyDashboardIsTheSameAfterItsImport() {
    assertThat(all).hasSizeGreaterThan(400);
    for (One one : all) {
      assertThat(one.imported.differences()).as(one.name).isEmpty();
    }
  }

  /** The compiler sees them all at once, so their classes do not clash either. */
  @Test
  void theJavaOfAllCompilesAndGivesTheSameDashboards() throws Exception {
    List<JavaClass> classes = new ArrayList<>();
    all.forEach(one -> classes.addAll(one.java.keySet()));
    Compiled compiled = Compiled.of(classes);
    for (One one : all) {
      Dashboard dashboard = compiled.dashboard(one.java.keySet().iterator().next());
      assertThat(dashboard.equals(one.imported.dashboard())).as(one.name).isTrue();
      assertThat(
              Assembler.assemble(dashboard, Profile.DEFAULT)
                  .document()
                  .json()
                  .equals(one.imported.made().json()))
          .as(one.name)
          .isTrue();
    }
  }

  @Test
  void theFormatterLeavesTheJavaAlone() {
    for (One one : all) {
      for (String text : one.java.values()) {
        assertThat(GoogleJavaFormat.format(text)).as(one.name).isEqualTo(text);
      }
    }
  }

  @Test
  void onlyLinesOfOneWordAreTooLong() {
    for (One one : all) {
      for (String text : one.java.values()) {
        assertThat(text.lines().filter(line -> line.length() > COLUMNS))
            .as(one.name)
            .allMatch(line -> ONE_WORD.matcher(line).matches());
      }
    }
  }

  @Test
  void theFiguresAreThoseOfThePage() throws IOException {
    Tally tally = Tally.sum(all.stream().map(one -> one.imported.tally()).toList());
    assertThat(tally.typed()).as("%s", tally).isGreaterThanOrEqualTo(TYPED);

    String page = Files.readString(PAGE);
    String expected = page.substring(0, page.indexOf(FIGURES)) + FIGURES + figures(tally);
    if (Boolean.getBoolean("golden")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(Files.readString(PAGE)).as("%s; run: make golden", PAGE).isEqualTo(expected);
  }

  private static String figures(Tally tally) {
    List<Integer> panelLines = new ArrayList<>();
    all.forEach(one -> one.java.values().forEach(text -> panelLines.addAll(panelLines(text))));
    List<Integer> shares =
        all.stream()
            .filter(one -> one.imported.panels() > 0)
            .map(one -> one.lines() / one.imported.panels())
            .toList();
    long same = all.stream().filter(one -> one.imported.differences().isEmpty()).count();
    double checked = (double) tally.checked() / tally.properties();
    return """

        Over the 419 dashboards of `../shared/dashboards`. Made by the tests; do not edit.

        | | |
        |---|---:|
        | dashboards imported | %d of %d |
        | the same after their import | %d |
        | panels | %d |
        | properties | %d |
        | typed | %s |
        | … of these by their path, checked (`option`, `field`, `setting`) | %s |
        | raw | %s |
        | lines of Java for a panel's method, median | %d |
        | lines of Java of a dashboard for each of its panels, median | %d |

        What stands raw most often:

        | Path | Times |
        |---|---:|
        %s"""
        .formatted(
            all.size(),
            Corpus.files().size(),
            same,
            all.stream().mapToInt(one -> one.imported.panels()).sum(),
            tally.properties(),
            percent(tally.typed()),
            percent(checked),
            percent(1 - tally.typed()),
            median(panelLines),
            median(shares),
            rawPaths(tally));
  }

  /** How many lines each method has that returns a panel. */
  private static List<Integer> panelLines(String text) {
    List<Integer> lines = new ArrayList<>();
    for (Matcher method = PANEL.matcher(text); method.find(); ) {
      lines.add((int) method.group().lines().count());
    }
    return lines;
  }

  private static int median(List<Integer> numbers) {
    return numbers.stream().sorted().toList().get(numbers.size() / 2);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static String rawPaths(Tally tally) {
    return tally.rawPaths().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN)
        .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
        .collect(Collectors.joining());
  }
}
