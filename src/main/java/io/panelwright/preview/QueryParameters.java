package io.panelwright.preview;

import io.panelwright.show.model.PixelSize;
import io.panelwright.show.time.TimeZones;
import io.panelwright.show.value.Theme;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request's URL, in which a variable is {@code var-NAME}. */
final class QueryParameters {

  private static final String VARIABLE = "var-";
  private static final int MAX_PIXELS = 20_000;

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private QueryParameters() {}

  /**
   * Reads a query string.
   *
   * @throws IllegalArgumentException if it is not URL-encoded
   */
  static QueryParameters parse(String query) {
    var parameters = new QueryParameters();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        parameters
            .values
            .computeIfAbsent(decode(part.substring(0, equals)), name -> new ArrayList<>())
            .add(decode(part.substring(equals + 1)));
      }
    }
    return parameters;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The first value of a parameter. */
  Optional<String> text(String name) {
    return values.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * A whole number.
   *
   * @throws IllegalArgumentException if the parameter is missing or no number
   */
  long number(String name) {
    String text = text(name).orElse("");
    if (!text.matches("\\d{1,18}")) {
      throw new IllegalArgumentException(
          "the parameter " + name + " is \"" + text + "\"; expected a whole number");
    }
    return Long.parseLong(text);
  }

  /** A length in pixels. */
  int pixels(String name) {
    return (int) Math.max(1, Math.min(MAX_PIXELS, number(name)));
  }

  /** The size of a panel. */
  PixelSize size() {
    return new PixelSize(pixels("width"), pixels("height"));
  }

  /** What the viewer has chosen. */
  ViewRequest view() {
    return new ViewRequest(
        text("from"),
        text("to"),
        Instant.ofEpochMilli(Math.min(number("now"), 253_402_300_799_000L)),
        selected(),
        zone(),
        text("theme").filter("light"::equals).isPresent() ? Theme.LIGHT : Theme.DARK);
  }

  private Map<String, List<String>> selected() {
    Map<String, List<String>> selected = new LinkedHashMap<>();
    values.forEach(
        (name, list) -> {
          if (name.startsWith(VARIABLE)) {
            selected.put(name.substring(VARIABLE.length()), List.copyOf(list));
          }
        });
    return selected;
  }

  private Optional<ZoneId> zone() {
    return text("zone").map(name -> TimeZones.of(name, region(name)));
  }

  /** A zone of any name, such as {@code CET}; UTC for an unknown one. */
  private static ZoneId region(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      return ZoneOffset.UTC;
    }
  }
}
