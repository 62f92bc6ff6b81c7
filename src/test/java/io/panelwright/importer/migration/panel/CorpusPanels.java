package io.panelwright.importer.migration.panel;

import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.testing.DashboardCorpus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Panels of the corpus' classic dashboards, at any depth, without rows. */
final class CorpusPanels {

  private CorpusPanels() {}

  record Panel(String file, JsonObject json) {

    String type() {
      return json.string("type").orElse("");
    }

    @Override
    public String toString() {
      return file + ": " + json.string("title").orElse("");
    }
  }

  static List<Panel> all() {
    List<Panel> panels = new ArrayList<>();
    for (DashboardCorpus.File file : DashboardCorpus.files()) {
      JsonObject root = (JsonObject) JsonReader.read(file.text());
      Stream.of(root, root.object("spec"), root.object("dashboard"))
          .forEach(dashboard -> collect(file.name(), dashboard, panels));
    }
    return panels;
  }

  private static void collect(String file, JsonObject holder, List<Panel> panels) {
    for (String list : List.of("rows", "panels")) {
      for (JsonObject item : holder.array(list).objects().toList()) {
        if (item.has("type") && !item.string("type").orElse("").equals("row")) {
          panels.add(new Panel(file, item));
        }
        collect(file, item, panels);
      }
    }
  }
}
