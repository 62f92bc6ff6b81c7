package io.panelwright.vocabulary;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.json.JsonWriter;
import java.util.List;
import java.util.stream.Collectors;

/** The text of {@code vocabulary.json}: each option and each list of words on one line. */
final class VocabularyText {

  private VocabularyText() {}

  static String of(JsonObject vocabulary) {
    return text(vocabulary, "\n") + "\n";
  }

  private static String text(Json value, String newLine) {
    String inner = newLine + "  ";
    if (value instanceof JsonObject object && !object.isEmpty() && !object.has("path")) {
      return object.members().entrySet().stream()
          .map(member -> Json.of(member.getKey()) + ": " + text(member.getValue(), inner))
          .collect(Collectors.joining("," + inner, "{" + inner, newLine + "}"));
    }
    if (value instanceof JsonArray array && !isWords(array.items())) {
      return array.items().stream()
          .map(item -> text(item, inner))
          .collect(Collectors.joining("," + inner, "[" + inner, newLine + "]"));
    }
    return JsonWriter.compact(value);
  }

  private static boolean isWords(List<Json> items) {
    return items.stream().allMatch(JsonString.class::isInstance);
  }
}
