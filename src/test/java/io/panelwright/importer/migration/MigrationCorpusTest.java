package io.panelwright.importer.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.DashboardCorpus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Migrates real dashboards, intact and damaged. */
class MigrationCorpusTest {

  private static final int DAMAGED_COPIES = 3;

  private static final Set<String> SILENT = Set.of("row", "text", "dashlist", "alertlist");

  static Stream<DashboardCorpus.File> files() {
    return DashboardCorpus.files().stream().filter(file -> !dashboard(file).isEmpty());
  }

  private static JsonObject dashboard(DashboardCorpus.File file) {
    return DashboardFile.read(file.name(), file.text())
        .file()
        .map(read -> read.document().json())
        .orElse(Json.object());
  }

  private static JsonObject migrated(JsonObject dashboard) {
    return DashboardMigration.migrate(new DashboardDocument(dashboard), Profile.DEFAULT)
        .document()
        .json();
  }

  @Test
  void theCorpusExists() {
    assertThat(files()).hasSizeGreaterThan(400);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void noPartOfADashboardIsLost(DashboardCorpus.File file) {
    JsonObject before = dashboard(file);
    JsonObject after = migrated(before);

    assertThat(count(after, panel -> 1))
        .as("panels")
        .isEqualTo(count(before, panel -> 1) + rows(before));
    assertThat(count(after, MigrationCorpusTest::targets))
        .as("queries")
        .isEqualTo(count(before, MigrationCorpusTest::targets));
    assertThat(names(after, "annotations")).containsAll(names(before, "annotations"));
    assertThat(names(after, "templating")).containsAll(names(before, "templating"));
  }

  private static int targets(JsonObject panel) {
    return SILENT.contains(panel.string("type").orElse(""))
        ? 0
        : (int) panel.array("targets").objects().count();
  }

  private static List<String> names(JsonObject dashboard, String holder) {
    return dashboard
        .object(holder)
        .array("list")
        .objects()
        .flatMap(item -> item.string("name").stream())
        .toList();
  }

  /** Counts the panels for rows; the corpus has no copies of rows. */
  private static int rows(JsonObject before) {
    List<JsonObject> rows = before.array("rows").objects().toList();
    boolean show = rows.stream().anyMatch(row -> row.isTrue("showTitle") || row.isTrue("collapse"));
    return show ? rows.size() : 0;
  }

  /** Sums over the panels at any depth, without saved copies of repeated panels. */
  private static int count(JsonObject dashboard, ToIntFunction<JsonObject> of) {
    boolean old = dashboard.integer("schemaVersion").orElse(0L) < 27;
    return panels(dashboard)
        .filter(panel -> !old || !panel.has("repeatPanelId"))
        .mapToInt(of)
        .sum();
  }

  private static Stream<JsonObject> panels(JsonObject holder) {
    return Stream.concat(
        holder.array("panels").objects().flatMap(it -> Stream.concat(Stream.of(it), panels(it))),
        holder.array("rows").objects().flatMap(MigrationCorpusTest::panels));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void nothingChangesASecondTime(DashboardCorpus.File file) {
    JsonObject once = migrated(dashboard(file));

    assertThat(migrated(once)).isEqualTo(once);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void damagedDashboardsAreMigratedToo(DashboardCorpus.File file) {
    var random = new Random(file.name().hashCode());
    JsonObject whole = dashboard(file);
    for (int i = 0; i < DAMAGED_COPIES; i++) {
      JsonObject damaged = (JsonObject) damaged(whole, random, true);
      JsonObject once = migrated(damaged);

      assertThat(migrated(once).toString()).as("copy %s", i).isEqualTo(once.toString());
    }
  }

  /** Removes one value in a hundred, or replaces it by null or another type. */
  private static Json damaged(Json value, Random random, boolean root) {
    if (!root && random.nextInt(100) == 0) {
      return odd(value, random);
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(
          array.items().stream().map(item -> damaged(item, random, false)).toList());
    }
    if (value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object
          .members()
          .forEach(
              (key, member) -> {
                if (random.nextInt(200) > 0) {
                  members.put(key, damaged(member, random, false));
                }
              });
      return new JsonObject(members);
    }
    return value;
  }

  private static Json odd(Json value, Random random) {
    List<Json> odd =
        new ArrayList<>(
            List.of(
                JsonNull.NULL,
                Json.of(""),
                Json.of("250px"),
                Json.of(-1),
                Json.of(Long.MAX_VALUE),
                Json.of(1e300),
                Json.of(true),
                Json.array(),
                Json.object(),
                Json.array(value),
                Json.object().with("list", value)));
    return odd.get(random.nextInt(odd.size()));
  }
}
