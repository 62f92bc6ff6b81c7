package io.panelwright.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.Assembler;
import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.GoogleJavaFormat;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dsl.Dashboard;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.testing.Golden;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Imports every dashboard of the corpus without loss, as values and as Java; the figures are in
 * {@code docs/import.md}.
 */
class ImportCorpusTest {

  private static final Path PAGE = Path.of("docs", "import.md");
  private static final String FIGURES = "\n## Figures\n";

  private static final int COLUMNS = 100;
  private static final double TYPED = 0.99;
  private static final int SHOWN = 10;

  private static final Pattern PANEL =
      Pattern.compile("(?ms)^  (?:private )?static Panel \\w+\\(\\) \\{\n.*?^  \\}\n");

  /** Lines of comments, text blocks and imports, which cannot be wrapped. */
  private static final Pattern ONE_WORD =
      Pattern.compile(" \\* \\S+| +\\S+ ?\\\\?(\"\"\".*)?|import (static )?\\S+");

  private static List<One> all;

  /**
   * A dashboard of the corpus.
   *
   * @param java sources of its classes
   */
  private record One(String name, ImportedDashboard imported, Map<ClassSpec, String> java) {

    int lines() {
      return java.values().stream().mapToInt(text -> (int) text.lines().count()).sum();
    }
  }

  @BeforeAll
  static void importThemAll() {
    List<One> read = new ArrayList<>();
    NameAllocator types = new NameAllocator(List.of());
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      ImportedDashboard imported = imported(file);
      Map<ClassSpec, String> java = new LinkedHashMap<>();
      imported
          .generateJava("corpus", types, "Imported from " + file.name() + ".", false)
          .forEach(printed -> java.put(printed, printed.text()));
      read.add(new One(file.name(), imported, java));
    }
    all = List.copyOf(read);
  }

  private static ImportedDashboard imported(DashboardCorpus.File file) {
    DashboardFile read = DashboardFile.read(file.name(), file.text()).file().orElseThrow();
    return Importer.importDashboard(read, Profile.DEFAULT, Optional.empty());
  }

  @Test
  void everyImportIsWithoutDifferences() {
    assertThat(all).hasSizeGreaterThan(400);
    for (One one : all) {
      assertThat(one.imported.differences()).as(one.name).isEmpty();
    }
  }

  /** One compiler run for all classes also checks that their names do not clash. */
  @Test
  void allJavaCompilesAndReturnsTheSameDashboards() throws Exception {
    List<ClassSpec> classes = new ArrayList<>();
    all.forEach(one -> classes.addAll(one.java.keySet()));
    CompiledClassLoader compiled = CompiledClassLoader.compile(classes);
    for (One one : all) {
      Dashboard dashboard = compiled.dashboard(one.java.keySet().iterator().next());
      assertThat(dashboard.equals(one.imported.dashboard())).as(one.name).isTrue();
      assertThat(
              Assembler.assemble(dashboard, Profile.DEFAULT)
                  .document()
                  .json()
                  .equals(one.imported.assembled().json()))
          .as(one.name)
          .isTrue();
    }
  }

  @Test
  void theFormatterDoesNotChangeTheJava() {
    for (One one : all) {
      for (String text : one.java.values()) {
        assertThat(GoogleJavaFormat.format(text)).as(one.name).isEqualTo(text);
      }
    }
  }

  @Test
  void onlyLinesThatCannotBeWrappedAreTooLong() {
    for (One one : all) {
      for (String text : one.java.values()) {
        assertThat(text.lines().filter(line -> line.length() > COLUMNS))
            .as(one.name)
            .allMatch(line -> ONE_WORD.matcher(line).matches());
      }
    }
  }

  @Tag(Golden.TAG)
  @Test
  void theFiguresAreThoseOfTheDocumentation() throws IOException {
    ImportCoverage tally =
        ImportCoverage.sum(all.stream().map(one -> one.imported.coverage()).toList());
    assertThat(tally.typedShare()).as("%s", tally).isGreaterThanOrEqualTo(TYPED);

    String page = Files.readString(PAGE);
    String expected = page.substring(0, page.indexOf(FIGURES)) + FIGURES + figures(tally);
    Golden.assertFile(PAGE, expected);
  }

  private static String figures(ImportCoverage tally) {
    List<Integer> panelLines = new ArrayList<>();
    all.forEach(one -> one.java.values().forEach(text -> panelLines.addAll(panelLines(text))));
    List<Integer> shares =
        all.stream()
            .filter(one -> one.imported.panelCount() > 0)
            .map(one -> one.lines() / one.imported.panelCount())
            .toList();
    long same = all.stream().filter(one -> one.imported.differences().isEmpty()).count();
    double checked = (double) tally.checked() / tally.properties();
    return """

        Corpus: the %d dashboards of `../shared/dashboards`. The tests generate this section; do not edit it.

        | | |
        |---|---:|
        | imported dashboards | %d of %d |
        | without differences after the import | %d |
        | panels | %d |
        | properties | %d |
        | typed | %s |
        | … of these by path, checked (`option`, `field`, `setting`), or as JSON of a plugin | %s |
        | raw | %s |
        | members that Grafana no longer reads (`--drop-unread`) | %d |
        | lines of Java per panel method, median | %d |
        | lines of Java per dashboard, divided by its panels, median | %d |

        Most frequent raw paths:

        | Path | Times |
        |---|---:|
        %s"""
        .formatted(
            DashboardCorpus.files().size(),
            all.size(),
            DashboardCorpus.files().size(),
            same,
            all.stream().mapToInt(one -> one.imported.panelCount()).sum(),
            tally.properties(),
            percent(tally.typedShare()),
            percent(checked),
            percent(1 - tally.typedShare()),
            all.stream().mapToInt(one -> one.imported.unreadMembers()).sum(),
            median(panelLines),
            median(shares),
            rawPaths(tally));
  }

  /** Counts the lines of each method that returns a panel. */
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

  private static String rawPaths(ImportCoverage tally) {
    return tally.rawPaths().entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(SHOWN)
        .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
        .collect(Collectors.joining());
  }
}
