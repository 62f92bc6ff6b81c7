package io.panelwright.show.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Grafana's units, read from {@code units.txt}. */
final class UnitTable {

  private static final String RESOURCE = "units.txt";

  private static final Map<String, ListedUnit> UNITS = read();

  private UnitTable() {}

  /** A unit of Grafana's unit picker. */
  record ListedUnit(String id, String category, String label, UnitFormatter formatter) {}

  /** The unit of an id. */
  static Optional<ListedUnit> find(String id) {
    return Optional.ofNullable(UNITS.get(id));
  }

  /** All units in the order of Grafana's unit picker. */
  static List<ListedUnit> units() {
    return List.copyOf(UNITS.values());
  }

  private static Map<String, ListedUnit> read() {
    try (InputStream in = UnitTable.class.getResourceAsStream(RESOURCE)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return parse(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, ListedUnit> parse(String text) {
    Map<String, ListedUnit> units = new LinkedHashMap<>();
    String category = "";
    for (String line : text.lines().toList()) {
      if (line.startsWith("[")) {
        category = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        List<String> columns = List.of(line.split("\t", -1));
        UnitFormatter formatter =
            UnitKind.of(columns.get(2)).formatter(columns.subList(3, columns.size()));
        units.put(
            columns.get(0), new ListedUnit(columns.get(0), category, columns.get(1), formatter));
      }
    }
    return units;
  }
}
