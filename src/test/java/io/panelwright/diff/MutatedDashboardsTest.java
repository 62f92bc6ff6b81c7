package io.panelwright.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.DashboardCorpus;
import io.panelwright.text.AnsiStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Real dashboards, each compared with itself and with copies of which one thing was changed. */
class MutatedDashboardsTest {

  private static final int MUTATIONS = 12;

  /** A place in a dashboard and what a mutation made of it. */
  private record Mutated(JsonPointer pointer, JsonObject dashboard) {

    /** The lists of parts that have a word of their own, and all other names on the way. */
    private static final Map<String, String> WORDS =
        Map.of(
            "panels", "panel |section ",
            "rows", "section",
            "templating", "variable",
            "annotations", "annotation",
            "links", "link",
            "steps", "threshold");

    /** Whether this names the innermost key, or the list in which something happened. */
    boolean isAt(String place) {
      List<String> names = pointer.tokens().stream().filter(part -> !part.matches("\\d+")).toList();
      return names.subList(Math.max(0, names.size() - 2), names.size()).stream()
          .anyMatch(
              n ->
                  place.contains(n)
                      || place.matches(".*(" + WORDS.getOrDefault(n, "(?!)") + ").*"));
    }
  }

  private static Optional<DashboardDocument> read(DashboardCorpus.File file) {
    return DashboardFile.read(file.name(), file.text()).file().map(DashboardFile::document);
  }

  @Test
  void aDashboardIsTheSameAsItself() {
    int compared = 0;
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      Optional<DashboardFile> read = DashboardFile.read(file.name(), file.text()).file();
      if (read.isPresent()) {
        DashboardDiff difference = DashboardDiff.compare(read.get(), read.get());
        assertThat(difference.changedElements()).as(file.name()).isEmpty();
        assertThat(difference.ignored()).as(file.name()).isEmpty();
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(400);
  }

  @Test
  void everySingleChangeIsReportedAtItsPath() {
    int told = 0;
    var random = new Random(5);
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      Optional<DashboardDocument> before = read(file);
      for (int i = 0; before.isPresent() && i < MUTATIONS; i++) {
        Mutated mutated = mutate(before.get().json(), random);
        if (!JsonEquivalence.equivalent(before.get().json(), mutated.dashboard)) {
          assertReported(file.name(), before.get(), mutated);
          told++;
        }
      }
    }
    assertThat(told).isGreaterThan(4_000);
  }

  private static void assertReported(String name, DashboardDocument before, Mutated mutated) {
    DashboardDiff difference =
        DashboardDiff.compare(before, new DashboardDocument(mutated.dashboard));
    assertThat(difference.changedElements().size() + difference.ignored().size())
        .as("%s: %s", name, mutated.pointer)
        .isPositive();
    assertThat(places(difference)).as("%s: %s", name, mutated.pointer).anyMatch(mutated::isAt);
  }

  /** All that is said of places: names, words and paths, but no values. */
  private static List<String> places(DashboardDiff difference) {
    List<String> places = new ArrayList<>(difference.ignored());
    for (ChangedElement element : difference.changedElements()) {
      for (Change change : element.changes()) {
        places.add(
            String.join(
                " ",
                element.elementKind().label(),
                element.name(),
                change.description(),
                change.path()));
      }
    }
    return places;
  }

  @Test
  void changesOfV2DashboardsAreReportedToo() {
    var random = new Random(7);
    int told = 0;
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      Optional<DashboardFile> before = DashboardFile.read(file.name(), file.text()).file();
      if (before.filter(f -> f.format() == DashboardFileFormat.V2).isEmpty()) {
        continue;
      }
      JsonObject root = (JsonObject) JsonReader.read(file.text());
      String key = root.has("elements") ? "" : "spec";
      JsonObject spec = key.isEmpty() ? root : root.object(key);
      for (int i = 0; i < MUTATIONS; i++) {
        JsonObject changed = mutate(spec, random).dashboard;
        String text = JsonWriter.pretty(key.isEmpty() ? changed : root.with(key, changed));
        Optional<DashboardFile> after = DashboardFile.read(file.name(), text).file();
        if (after.filter(f -> f.format() == DashboardFileFormat.V2).isPresent()
            && !JsonEquivalence.equivalent(spec, changed)) {
          DashboardDiff difference = DashboardDiff.compare(before.get(), after.get());
          assertThat(difference.changedElements().size() + difference.ignored().size())
              .as("%s, mutation %s", file.name(), i)
              .isPositive();
          told++;
        }
      }
    }
    assertThat(told).isGreaterThan(100);
  }

  @Test
  void anyJsonCanBeCompared() {
    var random = new Random(11);
    List<Json> odd =
        List.of(JsonNull.NULL, Json.of(""), Json.of(1), Json.array(), Json.object(), Json.of(true));
    for (DashboardCorpus.File file : DashboardCorpus.files().subList(0, 60)) {
      JsonObject json = read(file).map(DashboardDocument::json).orElse(Json.object());
      JsonObject changed = json;
      for (int i = 0; i < 30; i++) {
        Mutated mutated = mutate(changed, random);
        changed =
            (JsonObject)
                at(mutated.dashboard, mutated.pointer, 0, x -> odd.get(random.nextInt(odd.size())));
      }
      DashboardDiff difference =
          DashboardDiff.compare(new DashboardDocument(json), new DashboardDocument(changed));
      var compared = List.of(new FileComparison("a", "b", difference, false));
      assertThat(DiffText.render(compared, AnsiStyle.COLORED)).isNotBlank();
      assertThat(DiffMarkdown.render(compared)).isNotBlank();
      assertThat(JsonReader.read(DiffJson.render(compared))).isInstanceOf(JsonObject.class);
    }
  }

  @Test
  void theSaveModelsOfAnyJsonCanBeCompared() {
    var random = new Random(13);
    var comparer = new SaveModelComparer(Profile.DEFAULT, (file, uid) -> List.of(uid));
    List<Json> odd =
        List.of(JsonNull.NULL, Json.of(""), Json.of(1), Json.array(), Json.object(), Json.of(true));
    int compared = 0;
    for (int i = 0; i < DashboardCorpus.files().size(); i += 6) {
      DashboardCorpus.File file = DashboardCorpus.files().get(i);
      JsonObject json = (JsonObject) JsonReader.read(file.text());
      JsonObject changed = json;
      for (int j = 0; j < 15; j++) {
        Mutated mutated = mutate(changed, random);
        changed =
            (JsonObject)
                at(mutated.dashboard, mutated.pointer, 0, x -> odd.get(random.nextInt(odd.size())));
      }
      Optional<DashboardFile> before = DashboardFile.read(file.name(), file.text()).file();
      Optional<DashboardFile> after =
          DashboardFile.read(file.name(), JsonWriter.pretty(changed)).file();
      if (before.isPresent() && after.isPresent()) {
        DashboardDiff diff = comparer.compare(before.get(), after.get());
        assertThat(diff.changedElements().size() + diff.ignored().size())
            .as(file.name())
            .isPositive();
        comparer.compare(after.get(), before.get());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(50);
  }

  private static Mutated mutate(JsonObject dashboard, Random random) {
    JsonPointer pointer = JsonPointer.ROOT;
    Json place = dashboard;
    while (pointer.isRoot() || isDeep(place) && random.nextInt(8) > 0) {
      if (place instanceof JsonObject object) {
        List<String> keys = List.copyOf(object.members().keySet());
        String key = keys.get(random.nextInt(keys.size()));
        pointer = pointer.child(key);
        place = object.members().get(key);
      } else if (place instanceof JsonArray array) {
        int i = random.nextInt(array.size());
        pointer = pointer.child(i);
        place = array.items().get(i);
      }
    }
    int kind = random.nextInt(4);
    Json changed = at(dashboard, pointer, 0, value -> changed(value, kind));
    return new Mutated(pointer, (JsonObject) changed);
  }

  private static boolean isDeep(Json json) {
    return json instanceof JsonObject object && !object.isEmpty()
        || json instanceof JsonArray array && !array.isEmpty();
  }

  /** Null in the place of a value stands for its absence. */
  private static Json changed(Json value, int kind) {
    return switch (kind) {
      case 0 -> JsonNull.NULL;
      case 1 -> Json.of("mutated");
      case 2 ->
          value instanceof JsonArray array && !array.isEmpty()
              ? new JsonArray(twice(array.items()))
              : Json.of(4711);
      default ->
          value instanceof JsonArray array && !array.isEmpty()
              ? new JsonArray(array.items().subList(1, array.size()))
              : Json.of("the quick brown fox");
    };
  }

  private static List<Json> twice(List<Json> items) {
    List<Json> more = new ArrayList<>(items);
    more.add(items.get(0));
    return more;
  }

  private static Json at(
      Json json, JsonPointer pointer, int depth, java.util.function.UnaryOperator<Json> change) {
    if (depth == pointer.size()) {
      return change.apply(json);
    }
    String name = pointer.token(depth);
    if (json instanceof JsonObject object && object.has(name)) {
      return object.with(name, at(object.members().get(name), pointer, depth + 1, change));
    }
    if (json instanceof JsonArray array && Integer.parseInt(name) < array.size()) {
      List<Json> items = new ArrayList<>(array.items());
      int i = Integer.parseInt(name);
      items.set(i, at(items.get(i), pointer, depth + 1, change));
      return new JsonArray(items);
    }
    return json;
  }
}
