package io.panelwright.importer;

import io.panelwright.dsl.Keys;
import io.panelwright.importer.saved.SavedForm;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
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

  private final Map<Long, String> byKeyId = new HashMap<>();

  /**
   * @param titles of the sections
   */
  Keyring(SavedForm saved, List<String> titles) {
    Set<Integer> ids = new HashSet<>();
    Unique unique = new Unique("", ids);
    for (int i = 0; i < titles.size(); i++) {
      SavedForm.Part part = saved.sections().get(i);
      String section = unique.of(titles.get(i), "section");
      sections.add(section);
      Unique inSection = new Unique(section + "/", ids);
      List<String> keys = new ArrayList<>();
      for (JsonObject panel : part.panels()) {
        String key = inSection.of(title(panel), panel.string("type").orElse("panel"));
        keys.add(key);
        String whole = section + "/" + key;
        byKeyId.put((long) Keys.id(whole), whole);
        panel.integer("id").ifPresent(id -> byId.putIfAbsent(id, whole));
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

  /** The source with the ids that its panels and rows get from their keys. */
  SavedForm renamed(SavedForm saved) {
    List<SavedForm.Part> parts = new ArrayList<>();
    for (int i = 0; i < saved.sections().size(); i++) {
      String section = sections.get(i);
      List<JsonObject> renamed = new ArrayList<>();
      for (int k = 0; k < saved.sections().get(i).panels().size(); k++) {
        JsonObject panel = saved.sections().get(i).panels().get(k);
        int id = Keys.id(section + "/" + panel(i, k));
        renamed.add(referring(panel).with("id", id));
      }
      parts.add(
          new SavedForm.Part(
              saved.sections().get(i).row().map(row -> row.with("id", Keys.id(section))), renamed));
    }
    return new SavedForm(
        saved.settings(),
        parts,
        saved.variables(),
        saved.annotations().stream().map(this::filtered).toList(),
        saved.profile());
  }

  /** Queries name the panel whose result they repeat. */
  JsonObject referring(JsonObject panel) {
    List<Json> targets = new ArrayList<>();
    for (Json target : panel.array("targets").items()) {
      targets.add(
          target instanceof JsonObject object
              ? object.get("panelId").map(id -> object.with("panelId", id(id))).orElse(object)
              : target);
    }
    return targets.isEmpty() ? panel : panel.with("targets", new JsonArray(targets));
  }

  private JsonObject filtered(JsonObject annotation) {
    JsonObject filter = annotation.object("filter");
    List<Json> ids = filter.array("ids").items().stream().map(this::id).toList();
    return filter.has("ids")
        ? annotation.with("filter", filter.with("ids", new JsonArray(ids)))
        : annotation;
  }

  private Json id(Json source) {
    return Json.object()
        .with("id", source)
        .integer("id")
        .map(byId::get)
        .<Json>map(key -> Json.of(Keys.id(key)))
        .orElse(source);
  }

  /** Keys from the root, by the ids that come from them. */
  Map<Long, String> byKeyId() {
    return byKeyId;
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

    private final String above;
    private final Set<Integer> ids;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * @param above what stands before each key
     * @param ids those of all keys, which must differ, too
     */
    Unique(String above, Set<Integer> ids) {
      this.above = above;
      this.ids = ids;
    }

    String of(String title, String kind) {
      String slug = Keys.slug(title);
      String start = slug.isEmpty() ? Keys.slug(kind) : slug;
      String key = start.isEmpty() ? "panel" : start;
      String free = key;
      while (!taken.add(free) || !ids.add(Keys.id(above + free))) {
        free = key + "-" + numbers.merge(key, 2, (number, two) -> number + 1);
      }
      return free;
    }
  }
}
