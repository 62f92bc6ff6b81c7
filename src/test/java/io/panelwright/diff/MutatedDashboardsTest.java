package io.panelwright.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.Corpus;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DashboardFile;
import io.panelwright.document.Form;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
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
  private record Mutated(List<String> pointer, JsonObject dashboard) {

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
      List<String> names = pointer.stream().filter(part -> !part.matches("\\d+")).toList();
      return names.subList(Math.max(0, names.size() - 2), names.size()).stream()
          .anyMatch(
              n ->
                  place.contains(n)
                      || place.matches(".*(" + WORDS.getOrDefault(n, "(?!)") + ").*"));
    }
  }

  private static Optional<DashboardDocument> read(Corpus.File file) {
    return DashboardFile.read(file.name(), file.text()).file().map(DashboardFile::document);
  }

  @Test
  void aDashboardIsTheSameAsItself() {
    int compared = 0;
    for (Corpus.File file : Corpus.files()) {
      Optional<DashboardFile> read = DashboardFile.read(file.name(), file.text()).file();
      if (read.isPresent()) {
        Difference difference = Difference.between(read.get(), read.get());
        assertThat(difference.parts()).as(file.name()).isEmpty();
        assertThat(difference.ignored()).as(file.name()).isEmpty();
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(400);
  }

  @Test
  void everySingleChangeIsToldAtItsPlace() {
    int told = 0;
    var random = new Random(5);
    for (Corpus.File file : Corpus.files()) {
      Optional<DashboardDocument> before = read(file);
      for (int i = 0; before.isPresent() && i < MUTATIONS; i++) {
        Mutated mutated = mutate(before.get().json(), random);
        if (!Same.same(before.get().json(), mutated.dashboard)) {
          isTold(file.name(), before.get(), mutated);
          told++;
        }
      }
    }
    assertThat(told).isGreaterThan(4_000);
  }

  private static void isTold(String name, DashboardDocument before, Mutated mutated) {
    Difference difference = Difference.between(before, new DashboardDocument(mutated.dashboard));
    assertThat(difference.parts().size() + difference.ignored().size())
        .as("%s: %s", name, mutated.pointer)
        .isPositive();
    assertThat(places(difference)).as("%s: %s", name, mutated.pointer).anyMatch(mutated::isAt);
  }

  /** All that is said of places: names, words and paths, but no values. */
  private static List<String> places(Difference difference) {
    List<String> places = new ArrayList<>(difference.ignored());
    for (Part part : difference.parts()) {
      for (Change change : part.changes()) {
        places.add(
            String.join(" ", part.kind().word(), part.name(), change.words(), change.path()));
      }
    }
    return places;
  }

  @Test
  void changesOfTheSecondVersionAreToldToo() {
    var random = new Random(7);
    int told = 0;
    for (Corpus.File file : Corpus.files()) {
      Optional<DashboardFile> before = DashboardFile.read(file.name(), file.text()).file();
      if (before.filter(f -> f.form() == Form.V2).isEmpty()) {
        continue;
      }
      JsonObject root = (JsonObject) JsonReader.read(file.text());
      String key = root.has("elements") ? "" : "spec";
      JsonObject spec = key.isEmpty() ? root : root.object(key);
      for (int i = 0; i < MUTATIONS; i++) {
        JsonObject changed = mutate(spec, random).dashboard;
        String text = JsonWriter.pretty(key.isEmpty() ? changed : root.with(key, changed));
        Optional<DashboardFile> after = DashboardFile.read(file.name(), text).file();
        if (after.filter(f -> f.form() == Form.V2).isPresent() && !Same.same(spec, changed)) {
          Difference difference = Difference.between(before.get(), after.get());
          assertThat(difference.parts().size() + difference.ignored().size())
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
    for (Corpus.File file : Corpus.files().subList(0, 60)) {
      JsonObject json = read(file).map(DashboardDocument::json).orElse(Json.object());
      JsonObject changed = json;
      for (int i = 0; i < 30; i++) {
        Mutated mutated = mutate(changed, random);
        changed =
            (JsonObject)
                at(mutated.dashboard, mutated.pointer, 0, x -> odd.get(random.nextInt(odd.size())));
      }
      Difference difference =
          Difference.between(new DashboardDocument(json), new DashboardDocument(changed));
      var compared = List.of(new Compared("a", "b", difference, false));
      assertThat(DiffText.render(compared, true)).isNotBlank();
      assertThat(DiffMarkdown.render(compared)).isNotBlank();
      assertThat(JsonReader.read(DiffJson.render(compared))).isInstanceOf(JsonObject.class);
    }
  }

  private static Mutated mutate(JsonObject dashboard, Random random) {
    List<String> pointer = new ArrayList<>();
    Json place = dashboard;
    while (pointer.isEmpty() || isDeep(place) && random.nextInt(8) > 0) {
      if (place instanceof JsonObject object) {
        List<String> keys = List.copyOf(object.members().keySet());
        pointer.add(keys.get(random.nextInt(keys.size())));
        place = object.members().get(pointer.get(pointer.size() - 1));
      } else if (place instanceof JsonArray array) {
        int i = random.nextInt(array.size());
        pointer.add(String.valueOf(i));
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
      Json json, List<String> pointer, int depth, java.util.function.UnaryOperator<Json> change) {
    if (depth == pointer.size()) {
      return change.apply(json);
    }
    String name = pointer.get(depth);
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
