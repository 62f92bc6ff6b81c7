package io.panelwright.importer.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the index with a search of every template. */
class TemplateIndexTest {

  private static final List<JsonObject> TEMPLATES =
      Stream.of(
              "{\"a\": 1}",
              "{\"a\": {\"b\": {\"$\": 0}}}",
              "{\"a\": {\"b\": {\"c\": true}, \"d\": [1]}}",
              "{\"a\": {\"$0\": {\"c\": 1}}}",
              "{\"$0\": {\"$1\": {\"?\": true}}}",
              "{\"a\": {}}",
              "{\"list\": {\"+\": [{\"x\": 1}]}}",
              "{}")
          .map(text -> (JsonObject) JsonReader.read(text))
          .toList();

  private static final List<String> KEYS = List.of("a", "b", "c", "d", "list", "other", "$0");

  @Test
  void theIndexFindsTheTemplatesThatSetAValueAtAboveOrBelowAPath() {
    var index = new TemplateIndex(TEMPLATES);
    for (List<String> path : paths(4)) {
      BitSet expected = new BitSet();
      IntStream.range(0, TEMPLATES.size())
          .filter(i -> sets(TEMPLATES.get(i), path, 0))
          .forEach(expected::set);
      assertThat(index.find(path)).as("%s", path).isEqualTo(expected);
    }
  }

  @Test
  void aPathOfAnotherKeyHasOnlyTemplatesWithKeysAsArguments() {
    assertThat(new TemplateIndex(TEMPLATES).find(List.of("other", "x")).stream()).containsOnly(4);
  }

  private static boolean sets(Json template, List<String> path, int depth) {
    if (!(template instanceof JsonObject object)
        || depth == path.size()
        || TemplatePlaceholders.isPlaceholder(object)) {
      return true;
    }
    return object.members().entrySet().stream()
        .filter(m -> m.getKey().equals(path.get(depth)) || m.getKey().startsWith("$"))
        .anyMatch(m -> sets(m.getValue(), path, depth + 1));
  }

  /** All paths of keys up to a length, the empty one first. */
  private static List<List<String>> paths(int length) {
    List<List<String>> all = new ArrayList<>(List.of(List.of()));
    for (int from = 0, step = 0; step < length; step++) {
      int to = all.size();
      for (List<String> path : List.copyOf(all.subList(from, to))) {
        KEYS.forEach(key -> all.add(Stream.concat(path.stream(), Stream.of(key)).toList()));
      }
      from = to;
    }
    return all;
  }
}
