package io.panelwright;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may see whom. A change of the table is a decision to write down, not a side effect. */
class ArchitectureTest {

  private static final String ROOT = "io.panelwright";

  /**
   * A row is a package and what it may use besides the JDK and itself: packages of ours by their
   * last name, or a library by its handle. Peak_Trade's packages have their whole name. Rows may
   * stand here before their package exists.
   */
  private static final String TABLE =
      """
      package            | ours                                                          | libraries
      diagnostic         |                                                               |
      json               | diagnostic                                                    | jackson-core
      report             | json diagnostic                                               |
      promql             | diagnostic                                                    | re2j
      promql.analysis    | promql diagnostic                                             |
      vocabulary         | json diagnostic                                               |
      contract           | promql promql.analysis diagnostic                             |
      dsl                | contract promql promql.analysis vocabulary json diagnostic    |
      document           | json diagnostic                                               |
      assemble           | dsl contract document vocabulary json diagnostic              |
      resource           | assemble dsl document json diagnostic                         |
      policy             | document promql promql.analysis contract vocabulary json diagnostic |
      policy.layout      | policy document promql promql.analysis contract vocabulary json diagnostic |
      policy.panel       | policy document promql promql.analysis contract vocabulary json diagnostic |
      policy.link        | policy document promql promql.analysis contract vocabulary json diagnostic |
      policy.safety      | policy document promql promql.analysis contract vocabulary json diagnostic |
      policy.variable    | policy document promql promql.analysis contract vocabulary json diagnostic |
      policy.query       | policy document promql promql.analysis contract vocabulary json diagnostic |
      policy.ownership   | policy document promql promql.analysis contract vocabulary json diagnostic |
      policy.house       | policy document promql promql.analysis contract vocabulary json diagnostic |
      lint               | policy policy.layout policy.panel policy.link policy.safety policy.variable policy.query policy.ownership policy.house document promql promql.analysis contract vocabulary json diagnostic |
      yaml               | dsl contract vocabulary lint json diagnostic                  | jackson snakeyaml
      diff               | document promql promql.analysis json diagnostic               |
      assertions         | dsl assemble document contract policy lint diff promql vocabulary json diagnostic | assertj
      importer.source    |                                                               |
      importer.migration.panel | vocabulary json diagnostic                              |
      importer.migration | importer.migration.panel document vocabulary promql json diagnostic |
      importer.saved     | document vocabulary json                                      |
      importer.v2        | importer.saved resource document json                         |
      importer           | importer.source importer.migration importer.saved importer.v2 resource document dsl assemble contract promql promql.analysis vocabulary json diagnostic |
      port               | diagnostic                                                    |
      http               | json diagnostic                                               |
      prometheus         | http json diagnostic                                          | jackson-core
      grafana            | http json diagnostic                                          |
      interpolation      | promql json                                                   |
      doctor.ask         | document contract interpolation promql http prometheus json diagnostic |
      doctor.cause       | doctor.ask document contract interpolation promql http prometheus json diagnostic |
      doctor             | doctor.ask doctor.cause document contract promql http prometheus grafana json diagnostic |
      stack              | contract port http prometheus json diagnostic                 |
      preview            | document http prometheus json diagnostic                      | http-server
      peaktrade.dashboards | dsl contract diagnostic                                     |
      peaktrade.exporter | peaktrade.dashboards cli contract port diagnostic             | jackson-core prometheus-client http-server picocli
      """;

  /** Sees everything of the library, so it has no row. */
  private static final String CLI = "cli";

  /** A team's packages, which are no part of the library. */
  private static final String TEAM = "peaktrade";

  private static final Map<String, String> LIBRARIES =
      Map.of(
          "jackson-core", "com.fasterxml.jackson.core..",
          "jackson", "com.fasterxml.jackson..",
          "snakeyaml", "org.yaml.snakeyaml..",
          "re2j", "com.google.re2j..",
          "assertj", "org.assertj.core..",
          "http-server", "com.sun.net.httpserver..",
          "picocli", "picocli..",
          "prometheus-client", "io.prometheus..");

  private static JavaClasses all;

  private record Row(String name, List<String> ours, List<String> libraries) {

    String id() {
      return packageName(name);
    }

    /** Packages that this one may use, as ArchUnit's patterns. */
    String[] allowed() {
      return Stream.of(
              Stream.of("java..", "javax..", "jdk..", id()),
              ours.stream().map(ArchitectureTest::packageName),
              libraries.stream().map(LIBRARIES::get))
          .flatMap(s -> s)
          .toArray(String[]::new);
    }
  }

  @BeforeAll
  static void importClasses() {
    all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT, TEAM);
  }

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyWhatItsRowAllows() {
    return rows().values().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name,
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(row.id())
                            .should()
                            .onlyDependOnClassesThat(resideInAnyPackage(row.allowed()))
                            .allowEmptyShould(true)
                            .check(all)));
  }

  @Test
  void everyPackageHasARow() {
    Set<String> known = new TreeSet<>(rows().keySet());
    known.add(CLI);

    assertThat(packages()).isSubsetOf(known);
  }

  @Test
  void aRowNamesOnlyRowsAboveItSoThatThereIsNoCircle() {
    Set<String> above = new TreeSet<>();
    for (Row row : rows().values()) {
      if (row.name.startsWith(TEAM)) {
        above.add(CLI);
      }
      assertThat(above).as(row.name).containsAll(row.ours);
      assertThat(LIBRARIES.keySet()).as(row.name).containsAll(row.libraries);
      above.add(row.name);
    }
  }

  @Test
  void nothingInTheLibrarySeesPeaktrade() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(TEAM + ".."))
        .check(all);
  }

  /** What only some packages may touch: they are named, or named with their one class. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "files   | java.nio.file.. | cli port stack peaktrade.exporter",
        "network | java.net.http.. | http"
      })
  void onlySomePackagesTouch(String what, String packages, String allowed) {
    noClasses()
        .that()
        .resideOutsideOfPackages(ours(allowed))
        .should()
        .dependOnClassesThat(resideInAPackage(packages))
        .check(all);
  }

  @Test
  void onlySomePackagesTouchFilesTheOldWay() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ours("cli port stack peaktrade.exporter"))
        .should()
        .dependOnClassesThat(isFileOfJavaIo())
        .check(all);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(all);
  }

  @Test
  void noClassIsNamedAfterNothingInParticular() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(all);
  }

  /** In the sources: a package-info without annotations leaves no class behind. */
  @Test
  void everyPackageSaysWhatItIsFor() {
    Path sources = Path.of("src", "main", "java");

    assertThat(packages())
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(
                        Files.exists(
                            sources
                                .resolve(packageName(name).replace('.', '/'))
                                .resolve("package-info.java")))
                    .as("package-info of " + name)
                    .isTrue());
  }

  private static String packageName(String name) {
    return name.startsWith(TEAM) ? name : ROOT + "." + name;
  }

  private static Set<String> packages() {
    return all.stream()
        .map(JavaClass::getPackageName)
        .map(name -> name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Row> rows() {
    Map<String, Row> rows = new LinkedHashMap<>();
    TABLE
        .lines()
        .skip(1)
        .map(line -> line.split("\\|", -1))
        .map(cells -> new Row(cells[0].strip(), words(cells[1]), words(cells[2])))
        .forEach(row -> rows.put(row.name, row));
    return rows;
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.strip().split(" +")).filter(word -> !word.isEmpty()).toList();
  }

  private static String[] ours(String names) {
    return words(names).stream().map(name -> packageName(name) + "..").toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> isFileOfJavaIo() {
    return DescribedPredicate.describe(
        "files of java.io",
        type ->
            type.getFullName()
                .matches(
                    "java\\.io\\.(File|File(In|Out)putStream|File(Read|Writ)er|RandomAccessFile)"));
  }
}
