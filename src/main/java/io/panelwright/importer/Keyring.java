package io.panelwright.importer;

import io.panelwright.dsl.Keys;
import io.panelwright.importer.saved.SavedForm;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys for all sections and panels: those of their titles, numbered where titles agree. */
final class Keyring {

  private final List<String> sections = new ArrayList<>();
  private final List<List<String>> panels = new ArrayList<>();

  /** By the ids of the source; looked up, never iterated. */
  private final Map<Long, String> byId = new HashMap<>();

  Keyring(SavedForm saved) {
    Unique unique = new Unique();
    for (SavedForm.Part part : saved.sections()) {
      String section = unique.of(part.row().map(Keyring::title).orElse(Script.HEADLESS), "section");
      sections.add(section);
      Unique inSection = new Unique();
      List<String> keys = new ArrayList<>();
      for (JsonObject panel : part.panels()) {
        String key = inSection.of(title(panel), panel.string("type").orElse("panel"));
        keys.add(key);
        panel.integer("id").ifPresent(id -> byId.putIfAbsent(id, section + "/" + key));
      }
      panels.add(keys);
    }
  }

  private static String title(JsonObject panel) {
    return panel.string("title").orElse("");
  }

  /** The key of a section. */
  String section(int section) {
    return sections.get(section);
  }

  /** The key of a panel within its section. */
  String panel(int section, int panel) {
    return panels.get(section).get(panel);
  }

  /** Keys from the root, by the ids of the source. */
  Map<Long, String> byId() {
    return byId;
  }

  /** Whether a title gives this key by itself. */
  static boolean fits(String title, String key) {
    return Keys.slug(title).equals(key);
  }

  private static final class Unique {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    String of(String title, String kind) {
      String slug = Keys.slug(title);
      String start = slug.isEmpty() ? Keys.slug(kind) : slug;
      String key = start.isEmpty() ? "panel" : start;
      String free = key;
      while (!taken.add(free)) {
        free = key + "-" + numbers.merge(key, 2, (number, two) -> number + 1);
      }
      return free;
    }
  }
}
