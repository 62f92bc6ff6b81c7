package io.panelwright.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import io.panelwright.testing.DashboardCorpus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  /** Expectations about keys from V8: {@code Object.keys} after inserting in sorted order. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{}                                       | {}",
        "{\"b\":1,\"a\":2,\"B\":3}                | {\"B\":3,\"a\":2,\"b\":1}",
        "{\"10\":1,\"2\":2,\"-1\":3,\"a\":4}      | {\"2\":2,\"10\":1,\"-1\":3,\"a\":4}",
        "{\"01\":1,\"1\":2,\"0\":3,\"1.5\":4}     | {\"0\":3,\"1\":2,\"01\":1,\"1.5\":4}",
        "{\"4294967295\":1,\"4294967294\":2,\"!\":3}"
            + " | {\"4294967294\":2,\"!\":3,\"4294967295\":1}",
        "{\"99999999999\":1,\"9\":2,\"\":3}       | {\"9\":2,\"\":3,\"99999999999\":1}",
        "{\"é\":1,\"z\":2,\"😀\":3,\"\uFB01\":4}  | {\"z\":2,\"é\":1,\"😀\":3,\"\uFB01\":4}",
        "{\"a\":null,\"b\":{\"c\":null}}          | {\"b\":{}}",
        "{\"a\":[null,{\"b\":null,\"a\":1}]}      | {\"a\":[null,{\"a\":1}]}",
        "{\"a\":[{\"z\":1,\"y\":[{\"d\":1,\"c\":2}]}]} | {\"a\":[{\"y\":[{\"c\":2,\"d\":1}],\"z\":1}]}",
        "{\"n\":1.0,\"m\":1e3,\"l\":0.10000000000000001}"
            + " | {\"l\":0.10000000000000001,\"m\":1e3,\"n\":1.0}",
        "{\"steps\":[{\"value\":null,\"color\":\"green\"},{\"color\":\"red\",\"value\":80}]}"
            + " | {\"steps\":[{\"color\":\"green\",\"value\":null},{\"color\":\"red\",\"value\":80}]}",
        "{\"value\":null,\"text\":null}           | {}",
        "{\"value\":null,\"color\":null}          | {}"
      })
  void keysAreSortedAndNullsAreGone(String before, String after) {
    assertThat(canonical(before)).hasToString(after);
    assertThat(canonical(after)).hasToString(after);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "a 0 8; b 12 0; c 0 0                 | c b a",
        "a 0 0; b 0 0; c 0 0                  | a b c",
        "a 0 10; b 0 9                        | b a",
        "a - -; b 1 0; c 0 0                  | a c b",
        "a 0 1e99999999999; b 0 1             | a b"
      })
  void panelsAreSortedByRowThenByColumn(String panels, String order) {
    JsonArray unordered = panels(panels);
    JsonObject row =
        Json.object().with("type", "row").with("title", "row").with("panels", unordered);

    DashboardDocument document =
        CanonicalJson.canonicalize(
            new DashboardDocument(Json.object().with("panels", new JsonArray(List.of(row)))));

    assertThat(titles(document)).isEqualTo("row " + order);
    assertThat(
            titles(
                CanonicalJson.canonicalize(
                    new DashboardDocument(Json.object().with("panels", unordered)))))
        .isEqualTo(order);
  }

  @Test
  void aListWithMoreThanPanelsKeepsItsOrder() {
    assertThat(canonical("{\"panels\":[{\"gridPos\":{\"y\":1}},null,{\"gridPos\":{\"y\":0}}]}"))
        .hasToString("{\"panels\":[{\"gridPos\":{\"y\":1}},null,{\"gridPos\":{\"y\":0}}]}");
    assertThat(canonical("{\"panels\":\"none\"}")).hasToString("{\"panels\":\"none\"}");
  }

  @Test
  void aSecondTimeChangesNothingInAnyRealDashboard() {
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      if (JsonReader.read(file.text()) instanceof JsonObject json) {
        DashboardDocument once = CanonicalJson.canonicalize(new DashboardDocument(json));
        assertThat(CanonicalJson.canonicalize(once).equals(once)).as(file.name()).isTrue();
        assertThat(once.panels())
            .as(file.name())
            .hasSameSizeAs(new DashboardDocument(json).panels());
      }
    }
  }

  @Test
  void strangeDashboardsHaveACanonicalFormToo() {
    var random = new Random(20_260_101);
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      Json mutated = mutated(JsonReader.read(file.text()), random);
      if (mutated instanceof JsonObject json) {
        DashboardDocument once = CanonicalJson.canonicalize(new DashboardDocument(json));
        assertThat(CanonicalJson.canonicalize(once).equals(once)).as(file.name()).isTrue();
        look(once);
      }
    }
  }

  /** Calls every view; none may throw. */
  private static void look(DashboardDocument document) {
    assertThat(document.uid()).isNotNull();
    assertThat(document.title()).isNotNull();
    document
        .panels()
        .forEach(
            panel -> {
              assertThat(panel.title() + panel.type() + panel.id() + panel.gridPos()).isNotNull();
              assertThat(panel.datasource().map(DatasourceRef::json)).isNotNull();
              panel
                  .targets()
                  .forEach(
                      t ->
                          assertThat(
                                  t.refId()
                                      + t.expr()
                                      + t.datasource()
                                      + t.legendFormat()
                                      + t.isHidden())
                              .isNotNull());
            });
    document
        .variables()
        .forEach(v -> assertThat(v.name() + v.type() + v.query() + v.datasource()).isNotNull());
    document
        .annotations()
        .forEach(a -> assertThat(a.name() + a.expr() + a.datasource() + a.isBuiltIn()).isNotNull());
  }

  /** One in forty members lost, one in forty of another type. */
  private static Json mutated(Json value, Random random) {
    if (value instanceof JsonObject object) {
      Map<String, Json> members = new LinkedHashMap<>();
      object
          .members()
          .forEach(
              (key, member) -> {
                int die = random.nextInt(40);
                if (die > 0) {
                  members.put(key, die == 1 ? stranger(random, member) : mutated(member, random));
                }
              });
      return new JsonObject(members);
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(
          array.items().stream()
              .map(i -> random.nextInt(60) == 0 ? stranger(random, i) : mutated(i, random))
              .toList());
    }
    return value;
  }

  private static Json stranger(Random random, Json value) {
    List<Json> strangers =
        List.of(
            JsonNull.NULL,
            Json.of(""),
            Json.of("text"),
            Json.of(true),
            Json.of(-1),
            Json.of(0.5),
            JsonReader.read("1e99999999999"),
            Json.array(),
            Json.array(JsonNull.NULL, Json.object()),
            Json.object(),
            Json.array(value),
            Json.object().with("value", JsonNull.NULL).with("color", JsonNull.NULL));
    return strangers.get(random.nextInt(strangers.size()));
  }

  private static JsonObject canonical(String text) {
    return CanonicalJson.canonicalize(DashboardDocument.read(text)).json();
  }

  /** Panels as {@code title x y}, apart by a semicolon; {@code -} is a missing number. */
  private static JsonArray panels(String rows) {
    return new JsonArray(
        List.of(rows.split("; ")).stream()
            .map(CanonicalJsonTest::panel)
            .map(Json.class::cast)
            .toList());
  }

  private static JsonObject panel(String row) {
    String[] words = row.split(" ");
    JsonObject place = Json.object();
    if (!words[1].equals("-")) {
      place = place.with("x", JsonReader.read(words[1])).with("y", JsonReader.read(words[2]));
    }
    return Json.object().with("title", words[0]).with("gridPos", place);
  }

  private static String titles(DashboardDocument document) {
    return String.join(" ", document.panels().stream().map(PanelView::title).toList());
  }

  @Test
  void areSameComparesWhatSortingReturns() {
    var random = new Random(14);
    int same = 0;
    for (int i = 0; i < 20_000; i++) {
      Json one = small(random, 3);
      Json other = random.nextBoolean() ? CanonicalJson.sortWithoutNulls(one) : small(random, 3);
      boolean expected =
          CanonicalJson.sortWithoutNulls(one).equals(CanonicalJson.sortWithoutNulls(other));
      assertThat(CanonicalJson.areSame(one, other)).as("%s and %s", one, other).isEqualTo(expected);
      assertThat(CanonicalJson.areSame(other, one)).isEqualTo(expected);
      same += expected && !one.equals(other) ? 1 : 0;
    }
    assertThat(same).isGreaterThan(1_000);
  }

  private static Json small(Random random, int depth) {
    List<String> keys = List.of("value", "color", "a", "b", "1");
    return switch (random.nextInt(depth > 0 ? 6 : 3)) {
      case 0 -> JsonNull.NULL;
      case 1 -> Json.of(random.nextInt(2));
      case 2 -> Json.of("a");
      case 3 -> Json.array(small(random, depth - 1), small(random, depth - 1));
      default -> {
        JsonObject object = Json.object();
        for (int i = random.nextInt(4); i > 0; i--) {
          object = object.with(keys.get(random.nextInt(keys.size())), small(random, depth - 1));
        }
        yield object;
      }
    };
  }

  @Test
  void theTextIsPrettyPrinted() {
    DashboardDocument document = DashboardDocument.read("{\"b\":[],\"a\":1}");

    assertThat(CanonicalJson.canonicalize(document).text())
        .isEqualTo("{\n  \"a\": 1,\n  \"b\": []\n}\n");
    assertThat(document.text()).isEqualTo(JsonWriter.pretty(document.json()));
  }
}
