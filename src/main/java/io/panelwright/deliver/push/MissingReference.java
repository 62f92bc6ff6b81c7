package io.panelwright.deliver.push;

import java.util.List;

/**
 * A datasource or panel plugin that the Grafana lacks.
 *
 * @param name the uid of the datasource, or the id of the plugin
 * @param places that use it: dashboard and panel, variable or annotation
 */
public record MissingReference(Kind kind, String name, List<String> places) {

  /** What is missing. */
  public enum Kind {
    DATASOURCE("datasource"),
    PANEL_PLUGIN("panel plugin");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public MissingReference {
    places = List.copyOf(places);
  }
}
