package io.panelwright.importer;

import io.panelwright.json.JsonObject;
import java.util.List;

/** RefIds as {@code assemble} gives them: A to Z, then AA, AB and so on. */
final class Letters {

  private Letters() {}

  /** Whether each query has the letter of its place. */
  static boolean inOrder(List<JsonObject> targets) {
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).string("refId").filter(letter(i)::equals).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static String letter(int index) {
    char last = (char) ('A' + index % 26);
    return index < 26 ? String.valueOf(last) : letter(index / 26 - 1) + last;
  }
}
