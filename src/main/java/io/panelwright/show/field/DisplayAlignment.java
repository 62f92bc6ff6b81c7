package io.panelwright.show.field;

import java.util.List;
import java.util.function.Function;

/** The longest title and texts, by which a panel chooses one font size for all its values. */
public record DisplayAlignment(String title, String prefix, String text, String suffix) {

  /** The longest of each part of the values. */
  public static DisplayAlignment of(List<FieldDisplay> displays) {
    return new DisplayAlignment(
        longest(displays, FieldDisplay::title),
        longest(displays, display -> display.value().formatted().prefix().orElse("")),
        longest(displays, display -> display.value().formatted().text()),
        longest(displays, display -> display.value().formatted().suffix().orElse("")));
  }

  private static String longest(List<FieldDisplay> displays, Function<FieldDisplay, String> part) {
    String longest = "";
    for (FieldDisplay display : displays) {
      String text = part.apply(display);
      longest = text.length() > longest.length() ? text : longest;
    }
    return longest;
  }
}
