package io.panelwright.diff;

import io.panelwright.assertions.DiffFixtures;
import io.panelwright.testing.Golden;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of {@code src/test/resources/diff}. */
class DiffCasesTest {

  @Tag(Golden.TAG)
  @TestFactory
  Stream<DynamicTest> aDiffShowsTheExpectedChanges() {
    return DiffFixtures.in(Path.of("src", "test", "resources", "diff"))
        .withUpdateCommand(Golden.updateCommand())
        .cases()
        .stream()
        .map(fixture -> DynamicTest.dynamicTest(fixture.name(), fixture::run));
  }
}
