package io.panelwright.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.savemodel.ClassicSaveModelConverter;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.DashboardCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real dashboards with seeded edits of both sides. */
class MergedDashboardsTest {

  private static final Profile PROFILE = Profile.DEFAULT;

  private static final int EDITS = 4;

  /** Every how manyth dashboard is taken; {@code -Dcorpus.step=1} takes all. */
  private static final int STEP = Integer.getInteger("corpus.step", 12);

  private static List<JsonObject> saved() {
    List<JsonObject> saved = new ArrayList<>();
    List<DashboardCorpus.File> files = DashboardCorpus.files();
    for (int i = 0; i < files.size(); i += STEP) {
      DashboardCorpus.File file = files.get(i);
      DashboardFile.read(file.name(), file.text())
          .file()
          .map(DashboardFile::document)
          .map(document -> ClassicSaveModelConverter.convert(document, PROFILE).json())
          .ifPresent(saved::add);
    }
    return saved;
  }

  private static DashboardDiff remaining(JsonObject a, JsonObject b) {
    return ThreeWayComparison.compare(Optional.empty(), a, b, PROFILE).remaining();
  }

  private static List<String> describe(DashboardDiff diff) {
    return diff.changedElements().stream()
        .flatMap(
            element ->
                element.changes().stream()
                    .map(
                        change ->
                            element.elementKind()
                                + " "
                                + element.name()
                                + ": "
                                + change.description()))
        .toList();
  }

  @Test
  void theTargetOfAnUnchangedSourceIsWhatGrafanaHas() {
    var random = new Random(14);
    int edited = 0;
    for (JsonObject rendered : saved()) {
      List<String> edits = new ArrayList<>();
      JsonObject live = RandomEdits.apply(rendered, random, EDITS, edits);
      var comparison = ThreeWayComparison.compare(Optional.of(rendered), rendered, live, PROFILE);
      JsonObject target = comparison.target(rendered);
      assertThat(describe(remaining(target, live)))
          .as("%s: %s", rendered.string("title"), edits)
          .isEmpty();
      assertThat(comparison.conflicts()).isEmpty();
      edited += comparison.theirs().isEmpty() ? 0 : 1;
    }
    assertThat(edited).isGreaterThan(380 / STEP);
  }

  @Test
  void editsOfDifferentElementsMerge() {
    var random = new Random(15);
    int merged = 0;
    for (JsonObject base : saved()) {
      JsonObject rendered = RandomEdits.settings(base, random, 0);
      JsonObject live = RandomEdits.settings(base, random, 1);
      if (rendered.equals(base) || live.equals(base)) {
        continue;
      }
      var comparison = ThreeWayComparison.compare(Optional.of(base), rendered, live, PROFILE);
      JsonObject target = comparison.target(rendered);
      String name = base.string("title").orElse("");
      assertThat(comparison.conflicts()).as(name).isEmpty();
      assertThat(describe(remaining(base, target)))
          .as(name)
          .containsExactlyInAnyOrderElementsOf(
              Stream.of(comparison.ours(), comparison.theirs())
                  .flatMap(diff -> describe(diff).stream())
                  .toList());
      merged++;
    }
    assertThat(merged).isGreaterThan(300 / STEP);
  }

  @Test
  void aRenderedDashboardStaysAsItIsExceptForTheirChanges() throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(Path.of("dashboards"))) {
      files = list.filter(f -> f.toString().endsWith(".json")).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      JsonObject rendered = (JsonObject) JsonReader.read(Files.readString(file));
      JsonObject live = rendered.with("title", "Another title");
      var comparison = ThreeWayComparison.compare(Optional.of(rendered), rendered, live, PROFILE);
      assertThat(comparison.target(rendered)).as("%s", file).isEqualTo(live);
    }
  }
}
