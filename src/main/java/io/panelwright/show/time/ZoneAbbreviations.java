package io.panelwright.show.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Abbreviations of time zones, such as {@code CET}, from the IANA database. Java's own differ
 * between versions and from those of browsers.
 */
final class ZoneAbbreviations {

  private static final String RESOURCE = "abbreviations.txt";

  // Only looked up, never iterated.
  private static final Map<String, Map<Integer, String>> BY_ZONE = read();

  private ZoneAbbreviations() {}

  /** The abbreviation at a time; before the year 2000 that of the same offset. */
  static String of(ZonedDateTime time) {
    int minutes = time.getOffset().getTotalSeconds() / 60;
    String abbreviation = BY_ZONE.getOrDefault(time.getZone().getId(), Map.of()).get(minutes);
    return abbreviation == null ? numeric(minutes) : abbreviation;
  }

  private static String numeric(int minutes) {
    StringBuilder out = new StringBuilder(minutes < 0 ? "-" : "+");
    DateToken.appendPadded(out, Math.abs(minutes) / 60, 2);
    if (minutes % 60 != 0) {
      DateToken.appendPadded(out, Math.abs(minutes) % 60, 2);
    }
    return out.toString();
  }

  private static Map<String, Map<Integer, String>> read() {
    try (InputStream in = ZoneAbbreviations.class.getResourceAsStream(RESOURCE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Map<Integer, String>> zones = new HashMap<>();
      text.lines().filter(line -> !line.startsWith("#")).forEach(line -> addLine(zones, line));
      return zones;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A line such as {@code CET 60, CEST 120: Europe/Berlin Europe/Paris}. */
  private static void addLine(Map<String, Map<Integer, String>> zones, String line) {
    String[] sides = line.split(": ");
    Map<Integer, String> abbreviations = new HashMap<>();
    for (String pair : sides[0].split(", ")) {
      String[] words = pair.split(" ");
      abbreviations.put(Integer.valueOf(words[1]), words[0]);
    }
    for (String zone : sides[1].split(" ")) {
      zones.put(zone, abbreviations);
    }
  }
}
