package io.panelwright.lint.rule;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.example.fleet.FleetContract;
import io.panelwright.assertions.GoldenFile;
import io.panelwright.assertions.RuleFixtures;
import io.panelwright.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code src/test/resources/rules}. */
class RuleCasesTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "rules");

  @Tag(Golden.TAG)
  @TestFactory
  Stream<DynamicTest> aRuleReportsTheExpectedFindings() {
    return RuleFixtures.in(FOLDER)
        .withContract(FleetContract.contract())
        .withUpdateCommand(Golden.updateCommand())
        .cases()
        .stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), fixture::run));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasACaseWithFindingsAndOneWithout() {
    return RuleRegistry.codes().stream()
        .map(code -> DynamicTest.dynamicTest(code, () -> assertBothCases(FOLDER.resolve(code))));
  }

  private static void assertBothCases(Path rule) throws IOException {
    if (GoldenFile.isUpdating()) {
      String message = "SKIPPED: the files of " + rule + " are being written";
      System.out.println(message);
      assumeFalse(true, message);
    }
    List<Path> expected = expected(rule);
    long empty = expected.stream().filter(RuleCasesTest::isEmpty).count();
    if (empty == 0 || empty == expected.size()) {
      fail(
          "%s has %d cases with findings and %d without; at least one of each is required%n"
              + "Add a folder with a dashboard.json, then: make golden TEST=RuleCasesTest",
          rule, expected.size() - empty, empty);
    }
  }

  private static List<Path> expected(Path rule) throws IOException {
    if (!Files.isDirectory(rule)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(rule)) {
      return files.filter(file -> file.endsWith("expected.txt")).toList();
    }
  }

  private static boolean isEmpty(Path file) {
    return file.toFile().length() == 0;
  }
}
