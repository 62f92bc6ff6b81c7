package io.panelwright.dashboard;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** A classic (v1) dashboard: its JSON with typed views of its parts. */
public record DashboardDocument(JsonObject json) {

  /** The member with references to the variables of a v2 dashboard's conditions. */
  static final String CONDITIONS = "conditionalRendering";

  /**
   * Reads a dashboard's text.
   *
   * @throws io.panelwright.json.JsonException with the position, if the text is not JSON
   * @throws IllegalArgumentException if the text is JSON but not an object
   */
  public static DashboardDocument read(String text) {
    Json root = JsonReader.read(text);
    if (root instanceof JsonObject object) {
      return new DashboardDocument(object);
    }
    throw new IllegalArgumentException("expected a dashboard's JSON object, found " + root.kind());
  }

  /** The text of the file, with a final newline. */
  public String text() {
    return JsonWriter.pretty(json);
  }

  /** The {@link #text} as UTF-8. */
  public byte[] bytes() {
    return JsonWriter.prettyBytes(json);
  }

  /**
   * The same dashboard, with references to variables that only conditions use.
   *
   * <p>The classic model has no conditions; the references mark the variables as used.
   */
  public DashboardDocument withConditionVariables(List<String> variables) {
    return new DashboardDocument(json.with(CONDITIONS, asReferences(variables)));
  }

  /** References to variables, such as {@code ${job}}. */
  static JsonArray asReferences(List<String> variables) {
    return Json.strings(variables.stream().map(name -> "${" + name + "}").toList());
  }

  /** The dashboard's uid; empty if it has none. */
  public String uid() {
    return json.string("uid").orElse("");
  }

  /** The dashboard's title; empty if it has none. */
  public String title() {
    return json.string("title").orElse("");
  }

  /** Panels and rows in the order of the file; those in collapsed rows follow their row. */
  public List<PanelView> panels() {
    List<PanelView> all = new ArrayList<>();
    json.array("panels").objects().map(PanelView::new).forEach(panel -> addWithInner(panel, all));
    return all;
  }

  private static void addWithInner(PanelView panel, List<PanelView> all) {
    all.add(panel);
    panel.innerPanels().forEach(inner -> addWithInner(inner, all));
  }

  /** The dashboard's variables, in order. */
  public List<VariableView> variables() {
    return json.object("templating").array("list").objects().map(VariableView::new).toList();
  }

  /** The dashboard's annotation queries, in order. */
  public List<AnnotationView> annotations() {
    return json.object("annotations").array("list").objects().map(AnnotationView::new).toList();
  }
}
