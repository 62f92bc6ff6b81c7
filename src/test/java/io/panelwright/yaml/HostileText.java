package io.panelwright.yaml;

import java.util.List;
import java.util.Random;

/** Texts that are hard to write as YAML. */
public final class HostileText {

  private static final List<String> PIECES =
      List.of(
          "a",
          "on",
          "no",
          "1",
          "1e3",
          ".",
          "-",
          "- ",
          "?",
          ": ",
          ":",
          " #",
          "#",
          "*",
          "&",
          "!",
          "|",
          ">",
          "@",
          "`",
          "%",
          "{",
          "}",
          "[",
          "]",
          ",",
          "\"",
          "'",
          "\\",
          "\\n",
          " ",
          "  ",
          "\t",
          "\n",
          "\n\n",
          "\r\n",
          "\u0085",
          "\u00a0",
          "\u2028",
          "\u2029",
          "é",
          "→",
          "\ud83d\ude00",
          "<<",
          "~",
          "null",
          "---",
          "...",
          "$a",
          "${b}",
          "[[c]]",
          "{{d}}",
          "=",
          "2024-01-01",
          "0x1",
          "\u200b");

  private HostileText() {}

  public static String of(Random random) {
    var text = new StringBuilder();
    for (int i = random.nextInt(5); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}
