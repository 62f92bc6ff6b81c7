package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what no text should hold: halves of characters, and characters of code 0. */
final class Characters {

  /** Only an escape can bring them into a JSON text that is UTF-8. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([dD][89a-fA-F]|0000)");

  private final List<Fault> faults = new ArrayList<>();

  private Characters() {}

  static List<Fault> in(String text, Json json) {
    var characters = new Characters();
    if (ESCAPE.matcher(text).find()) {
      characters.look(json, List.of());
    }
    return characters.faults;
  }

  private void look(Json json, List<String> pointer) {
    if (json instanceof JsonString string) {
      text(string.value(), pointer);
    } else if (json instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        look(array.items().get(i), with(pointer, String.valueOf(i)));
      }
    } else if (json instanceof JsonObject object) {
      for (Map.Entry<String, Json> member : object.members().entrySet()) {
        List<String> place = with(pointer, member.getKey());
        text(member.getKey(), place);
        look(member.getValue(), place);
      }
    }
  }

  private void text(String text, List<String> pointer) {
    if (text.indexOf('\u0000') >= 0) {
      faults.add(Fault.character("the character U+0000", pointer));
    }
    if (text.codePoints().anyMatch(Characters::isHalf)) {
      faults.add(Fault.character("half of a character (a lone surrogate)", pointer));
    }
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static List<String> with(List<String> pointer, String name) {
    List<String> longer = new ArrayList<>(pointer);
    longer.add(name);
    return longer;
  }
}
