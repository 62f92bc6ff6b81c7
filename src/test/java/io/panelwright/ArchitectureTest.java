package io.panelwright;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the classes with the table of packages in {@code docs/architecture.md}. */
class ArchitectureTest {

  private static final String ROOT = "io.panelwright";

  /** A team's packages, which are not part of the library. */
  private static final String TEAM = "peaktrade";

  private static final Path TABLE = Path.of("docs", "architecture.md");

  private static final List<String> GROUND = List.of("text", "diagnostic", "json");

  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("Jackson core", List.of("com.fasterxml.jackson.core..")),
          Map.entry(
              "Jackson databind",
              List.of("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.annotation..")),
          Map.entry(
              "Jackson YAML",
              List.of("com.fasterxml.jackson.dataformat.yaml..", "org.yaml.snakeyaml..")),
          Map.entry("JZlib", List.of("com.jcraft.jzlib..")),
          Map.entry("java-diff-utils", List.of("com.github.difflib..")),
          Map.entry("RE2/J", List.of("com.google.re2j..")),
          Map.entry("AssertJ", List.of("org.assertj.core..")),
          Map.entry("JUnit", List.of("org.junit.jupiter.api..", "org.opentest4j..")),
          Map.entry("JDK HTTP server", List.of("com.sun.net.httpserver..")),
          Map.entry("JDK compiler", List.of("com.sun.source..")),
          Map.entry("CommonMark", List.of("org.commonmark..")),
          Map.entry("OWASP HTML sanitizer", List.of("org.owasp.html..")),
          Map.entry("picocli", List.of("picocli..")),
          Map.entry("Prometheus client", List.of("io.prometheus..")));

  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  private static Map<String, Row> rows;
  private static JavaClasses all;

  /** A package, what of ours it may use, and libraries. */
  private record Row(String name, List<String> ours, List<String> libraries) {

    /** Packages that this one may use, as ArchUnit's patterns. */
    String[] allowed() {
      return Stream.of(
              Stream.of("java..", "javax..", "jdk..", packageName(name)),
              ours.stream().map(ArchitectureTest::packageName),
              libraries.stream().flatMap(library -> LIBRARIES.get(library).stream()))
          .flatMap(s -> s)
          .toArray(String[]::new);
    }
  }

  @BeforeAll
  static void read() throws IOException {
    rows = new LinkedHashMap<>();
    Files.readAllLines(TABLE).stream()
        .filter(line -> line.startsWith("| `"))
        .forEach(line -> add(line));
    all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT, TEAM);
  }

  private static void add(String line) {
    String[] cells = line.split("\\|", -1);
    List<String> ours =
        Arrays.stream(cells[3].strip().split(" +")).flatMap(ArchitectureTest::expand).toList();
    List<String> libraries =
        Arrays.stream(cells[4].split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    // Packages of one row are added together, so that they may not use each other.
    Map<String, Row> added =
        QUOTED
            .matcher(cells[1])
            .results()
            .map(name -> new Row(name.group(1), ours, libraries))
            .collect(Collectors.toMap(Row::name, row -> row));
    assertThat(rows.keySet()).as(line).containsAll(ours);
    assertThat(LIBRARIES.keySet()).as(line).containsAll(libraries);
    rows.putAll(added);
  }

  /** {@code ground}, {@code dsl.*} or a quoted name, as names of packages. */
  private static Stream<String> expand(String term) {
    if (term.isEmpty()) {
      return Stream.empty();
    }
    if (term.equals("ground")) {
      return GROUND.stream();
    }
    if (term.endsWith(".*")) {
      String parent = term.substring(0, term.length() - 2);
      return rows.keySet().stream()
          .filter(name -> name.equals(parent) || name.startsWith(parent + "."));
    }
    return QUOTED.matcher(term).results().map((MatchResult name) -> name.group(1));
  }

  @TestFactory
  Stream<DynamicTest> aPackageUsesOnlyWhatItsRowAllows() {
    return rows.values().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.name,
                    () ->
                        classes()
                            .that()
                            .resideInAPackage(packageName(row.name))
                            .should()
                            .onlyDependOnClassesThat(resideInAnyPackage(row.allowed()))
                            .check(all)));
  }

  @Test
  void everyPackageHasARow() {
    assertThat(packages()).isEqualTo(new TreeSet<>(rows.keySet()));
  }

  @Test
  void theLibraryDoesNotUsePeakTrade() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(TEAM + ".."))
        .check(all);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "files   | java.nio.file.. | assertions.. cli.. file process stack peaktrade.exporter io.panelwright",
        "network | java.net.http.. | client.http assertions.prometheus"
      })
  void onlySomePackagesUse(String what, String used, String allowed) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packageNames(allowed))
        .should()
        .dependOnClassesThat(resideInAPackage(used))
        .check(all);
  }

  @Test
  void onlySomePackagesUseFilesOfJavaIo() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            packageNames("assertions.. cli.. file process stack peaktrade.exporter io.panelwright"))
        .should()
        .dependOnClassesThat(isFileOfJavaIo())
        .check(all);
  }

  /**
   * Java generates a class for each type of annotation that picocli reads, in every run, since no
   * archive of classes can contain it. That was a sixth of the CPU time of {@code lint} for a file.
   */
  @Test
  void noCommandHasAnnotationsOfPicocli() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("picocli..").and(describe("are annotations", JavaClass::isAnnotation)))
        .check(all);
  }

  @Test
  void onlyMainEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(Main.class.getName())
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(all);
  }

  /**
   * The JDK's HTTP client completes responses in the common pool: a request waits for tasks that
   * occupy all threads of the pool. A method with two parameters gets an executor.
   */
  @ParameterizedTest
  @CsvSource({"parallel", "parallelStream", "runAsync", "supplyAsync", "commonPool"})
  void noTaskRunsInTheCommonPool(String method) {
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                method,
                call ->
                    call.getName().equals(method)
                        && call.getTarget().getRawParameterTypes().size() < 2))
        .check(all);
  }

  /** The last digit of these methods depends on the processor; that of StrictMath does not. */
  @ParameterizedTest
  @CsvSource({"log", "log10", "exp", "sin", "cos", "tan", "cbrt"})
  void displaysUseStrictMath(String method) {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".show..", ROOT + ".preview..")
        .should()
        .callMethod(Math.class, method, double.class)
        .orShould()
        .callMethod(Math.class, "pow", double.class, double.class)
        .check(all);
  }

  @ParameterizedTest
  @CsvSource({"Util", "Utils", "Helper", "Manager", "Impl", "Common"})
  void noClassHasAVagueName(String suffix) {
    noClasses().should().haveSimpleNameEndingWith(suffix).check(all);
  }

  /** One name for one concept: a reader who meets a simple name knows which class is meant. */
  @Test
  void noTwoClassesHaveTheSameSimpleName() {
    Map<String, List<String>> packagesOfName =
        all.stream()
            .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    Collectors.mapping(JavaClass::getPackageName, Collectors.toList())));
    packagesOfName.values().removeIf(packages -> packages.size() == 1);

    assertThat(packagesOfName).isEmpty();
  }

  /** In the sources: a package-info without annotations leaves no class behind. */
  @Test
  void everyPackageHasAPackageInfo() {
    assertThat(packages())
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(
                        Path.of("src", "main", "java")
                            .resolve(packageName(name).replace('.', '/'))
                            .resolve("package-info.java"))
                    .exists());
  }

  private static String packageName(String name) {
    return name.startsWith(TEAM) || name.startsWith(ROOT) ? name : ROOT + "." + name;
  }

  private static String[] packageNames(String names) {
    return Arrays.stream(names.split(" "))
        .map(ArchitectureTest::packageName)
        .toArray(String[]::new);
  }

  private static Set<String> packages() {
    return all.stream()
        .map(JavaClass::getPackageName)
        .map(name -> name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static DescribedPredicate<JavaClass> isFileOfJavaIo() {
    return describe(
        "files of java.io",
        type ->
            type.getFullName()
                .matches(
                    "java\\.io\\.(File|File(In|Out)putStream|File(Read|Writ)er|RandomAccessFile)"));
  }
}
