package io.panelwright.importer.savemodel;

import io.panelwright.dashboard.CanonicalJson;
import io.panelwright.importer.migration.MigrationLog;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Converts annotations to Grafana's save model. */
final class AnnotationSaveModelConverter {

  /** Defaults of annotations, which Grafana always saves. */
  private static final JsonObject DEFAULTS = Json.object().with("enable", true).with("hide", false);

  private final QuerySaveModelConverter queries;
  private final MigrationLog log;

  /** Ids of the dashboard's panels. */
  private final Set<Long> ids = new HashSet<>();

  AnnotationSaveModelConverter(List<SaveModel.SavedSection> sections, MigrationLog log) {
    this.queries = new QuerySaveModelConverter(log);
    this.log = log;
    for (SaveModel.SavedSection part : sections) {
      part.panels().forEach(panel -> panel.integer("id").ifPresent(ids::add));
    }
  }

  JsonObject convert(JsonObject annotation) {
    String place = PanelSaveModelConverter.describePanel(annotation);
    JsonObject saved = queries.convert(DEFAULTS.merge(annotation), place);
    JsonObject filter = saved.object("filter");
    if (filter.has("ids")) {
      saved = saved.with("filter", filter.with("ids", existingPanels(filter.array("ids"), place)));
    }
    return (JsonObject) CanonicalJson.sortWithoutNulls(saved);
  }

  /** Removes the ids of missing panels. */
  private JsonArray existingPanels(JsonArray named, String place) {
    List<Json> there = new ArrayList<>();
    for (Json id : named.items()) {
      Optional<Long> number = Json.object().with("id", id).integer("id");
      if (number.filter(ids::contains).isPresent()) {
        there.add(id);
      } else {
        log.add("dropped: a missing panel in the filter of an annotation", place);
      }
    }
    return new JsonArray(there);
  }
}
