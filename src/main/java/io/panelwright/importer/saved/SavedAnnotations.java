package io.panelwright.importer.saved;

import io.panelwright.document.Canonical;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Annotations as Grafana saves them. */
final class SavedAnnotations {

  /** What an annotation says of itself, whether or not its author did. */
  private static final JsonObject SWITCHES = Json.object().with("enable", true).with("hide", false);

  private final SavedQueries queries;
  private final Notes notes;

  /** Of the dashboard's panels. */
  private final Set<Long> ids = new HashSet<>();

  SavedAnnotations(List<SavedForm.Part> sections, Notes notes) {
    this.queries = new SavedQueries(notes);
    this.notes = notes;
    for (SavedForm.Part part : sections) {
      part.panels().forEach(panel -> panel.integer("id").ifPresent(ids::add));
    }
  }

  JsonObject of(JsonObject annotation) {
    String place = SavedPanels.place(annotation);
    JsonObject saved = queries.of(SWITCHES.merge(annotation), place);
    JsonObject filter = saved.object("filter");
    if (filter.has("ids")) {
      saved = saved.with("filter", filter.with("ids", there(filter.array("ids"), place)));
    }
    return (JsonObject) Canonical.sorted(saved);
  }

  /** Panels that are gone show nothing. */
  private JsonArray there(JsonArray named, String place) {
    List<Json> there = new ArrayList<>();
    for (Json id : named.items()) {
      Optional<Long> number = Json.object().with("id", id).integer("id");
      if (number.filter(ids::contains).isPresent()) {
        there.add(id);
      } else {
        notes.add("dropped: a panel that an annotation names and that is not there", place);
      }
    }
    return new JsonArray(there);
  }
}
