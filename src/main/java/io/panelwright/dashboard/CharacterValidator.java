package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds lone surrogates and the character U+0000 in the texts of a file. */
final class CharacterValidator {

  /** In a JSON text that is UTF-8 only an escape can contain them. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([dD][89a-fA-F]|0000)");

  private final List<DashboardFileError> errors = new ArrayList<>();

  private CharacterValidator() {}

  static List<DashboardFileError> validate(DashboardCollector.FoundDashboard found) {
    var characters = new CharacterValidator();
    boolean possible =
        found
            .source()
            .editableText()
            .map(text -> text.contains("\\u") && ESCAPE.matcher(text).find())
            .orElse(true);
    if (possible) {
      characters.visit(found.holder().json(), found.holder().pointer());
    }
    return characters.errors;
  }

  private void visit(Json json, JsonPointer pointer) {
    if (json instanceof JsonString string) {
      text(string.value(), pointer);
    } else if (json instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        visit(array.items().get(i), pointer.child(i));
      }
    } else if (json instanceof JsonObject object) {
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        JsonPointer child = pointer.child(member.getKey());
        text(member.getKey(), child);
        visit(member.getValue(), child);
      }
    }
  }

  private void text(String text, JsonPointer pointer) {
    if (text.indexOf('\u0000') >= 0) {
      errors.add(DashboardFileError.character("the character U+0000", pointer));
    }
    if (text.codePoints().anyMatch(CharacterValidator::isLoneSurrogate)) {
      errors.add(DashboardFileError.character("half of a character (a lone surrogate)", pointer));
    }
  }

  private static boolean isLoneSurrogate(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
