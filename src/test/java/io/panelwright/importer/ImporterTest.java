package io.panelwright.importer;

import static io.panelwright.testing.Golden.assertGolden;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardFile;
import io.panelwright.importer.migration.Migration;
import io.panelwright.importer.source.JavaClass;
import io.panelwright.importer.source.Names;
import io.panelwright.vocabulary.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What words the importer finds; the corpus proves that they say the same. */
class ImporterTest {

  private static Imported imported(String text, Profile profile) {
    DashboardFile file = DashboardFile.read("words.json", text).file().orElseThrow();
    return Importer.of(file, profile, Optional.empty());
  }

  private static String words() throws IOException {
    try (InputStream file = ImporterTest.class.getResourceAsStream("words.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String java(Imported imported) {
    return imported.java("com.example", new Names(List.of()), "Imported.", true).stream()
        .map(JavaClass::text)
        .collect(Collectors.joining("\n"));
  }

  private static String told(Migration.Step step) {
    return step.what() + ": " + String.join(", ", step.places()) + "\n";
  }

  @Test
  void each_part_is_said_in_words() throws IOException {
    Imported imported = imported(words(), Profile.DEFAULT);

    assertThat(imported.differences()).isEmpty();
    assertGolden("import/Words.java.txt", java(imported));
    String steps = imported.steps().stream().map(ImporterTest::told).collect(Collectors.joining());
    assertGolden("import/words-steps.txt", steps + "\nraw: " + imported.tally().rawPaths() + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "11", "12.2", "13.2"})
  void it_is_the_same_in_each_profile(String profile) throws IOException {
    assertThat(imported(words(), Profile.of(profile).orElseThrow()).differences()).isEmpty();
  }

  @Test
  void what_is_written_is_imported_as_it_was() throws IOException {
    Imported once = imported(words(), Profile.DEFAULT);
    Imported twice = imported(once.made().text(), Profile.DEFAULT);

    assertThat(twice.differences()).isEmpty();
    assertThat(java(twice)).isEqualTo(java(once));
  }

  @Test
  void a_dashboard_without_title_and_uid_gets_both() {
    Imported imported = imported("{\"panels\":[{\"type\":\"text\"}]}", Profile.DEFAULT);

    assertThat(imported.dashboard().title()).isEqualTo("No Title");
    assertThat(imported.dashboard().uid()).isEqualTo("no-title");
    assertThat(imported.differences()).isEmpty();
  }
}
