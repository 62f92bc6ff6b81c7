package io.panelwright.importer.generate;

import io.panelwright.dsl.internal.Keys;
import io.panelwright.importer.savemodel.SaveModel;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Allocates keys for all sections and panels: derived from titles, numbered for equal titles. */
final class PanelKeyAllocator {

  private final List<String> sections = new ArrayList<>();
  private final List<List<String>> panels = new ArrayList<>();

  /** Keys by the ids of the source; for lookups only, since the order is undefined. */
  private final Map<Long, String> byId = new HashMap<>();

  private final Map<Long, String> byKeyId = new HashMap<>();

  /**
   * Allocates the keys.
   *
   * @param titles titles of the sections
   */
  PanelKeyAllocator(SaveModel saved, List<String> titles) {
    Set<Integer> ids = new HashSet<>();
    UniqueKeys unique = new UniqueKeys("", ids);
    for (int i = 0; i < titles.size(); i++) {
      SaveModel.SavedSection part = saved.sections().get(i);
      String section = unique.allocate(titles.get(i), "section");
      sections.add(section);
      UniqueKeys inSection = new UniqueKeys(section + "/", ids);
      List<String> keys = new ArrayList<>();
      for (JsonObject panel : part.panels()) {
        String key = inSection.allocate(title(panel), panel.string("type").orElse("panel"));
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

  /** Returns the key of a section. */
  String section(int section) {
    return sections.get(section);
  }

  /** Returns the key of a panel within its section. */
  String panel(int section, int panel) {
    return panels.get(section).get(panel);
  }

  /** Returns the source with the ids that result from the keys of panels and rows. */
  SaveModel assignIds(SaveModel saved) {
    List<SaveModel.SavedSection> parts = new ArrayList<>();
    for (int i = 0; i < saved.sections().size(); i++) {
      String section = sections.get(i);
      List<JsonObject> renamed = new ArrayList<>();
      for (int k = 0; k < saved.sections().get(i).panels().size(); k++) {
        JsonObject panel = saved.sections().get(i).panels().get(k);
        int id = Keys.id(section + "/" + panel(i, k));
        renamed.add(rewriteTargets(panel).with("id", id));
      }
      parts.add(
          new SaveModel.SavedSection(
              saved.sections().get(i).row().map(row -> row.with("id", Keys.id(section))), renamed));
    }
    return new SaveModel(
        saved.settings(),
        parts,
        saved.variables(),
        saved.annotations().stream().map(this::rewriteFilter).toList(),
        saved.profile());
  }

  /** Rewrites queries that name the panel whose result they use. */
  JsonObject rewriteTargets(JsonObject panel) {
    List<Json> targets = new ArrayList<>();
    for (Json target : panel.array("targets").items()) {
      targets.add(
          target instanceof JsonObject object
              ? object.get("panelId").map(id -> object.with("panelId", id(id))).orElse(object)
              : target);
    }
    return targets.isEmpty() ? panel : panel.with("targets", new JsonArray(targets));
  }

  private JsonObject rewriteFilter(JsonObject annotation) {
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

  /** Full keys by the ids that result from them. */
  Map<Long, String> byKeyId() {
    return byKeyId;
  }

  /** Full keys by the ids of the source. */
  Map<Long, String> byId() {
    return byId;
  }

  /** Whether a title results in this key without further methods. */
  static boolean isDefaultKey(String title, String key) {
    return Keys.slug(title).equals(key);
  }

  private static final class UniqueKeys {

    private final String above;
    private final Set<Integer> ids;
    private final Set<String> usedKeys = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /**
     * Creates a set of keys.
     *
     * @param above the prefix of each key
     * @param ids ids of all keys, which must differ, too
     */
    UniqueKeys(String above, Set<Integer> ids) {
      this.above = above;
      this.ids = ids;
    }

    String allocate(String title, String kind) {
      String slug = Keys.slug(title);
      String start = slug.isEmpty() ? Keys.slug(kind) : slug;
      String key = start.isEmpty() ? "panel" : start;
      String free = key;
      while (!usedKeys.add(free) || !ids.add(Keys.id(above + free))) {
        free = key + "-" + numbers.merge(key, 2, (number, two) -> number + 1);
      }
      return free;
    }
  }
}
