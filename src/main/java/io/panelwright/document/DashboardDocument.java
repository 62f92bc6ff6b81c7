package io.panelwright.document;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** A classic (v1) dashboard: its JSON and a view of it. */
public record DashboardDocument(JsonObject json) {

  /** Where a view of a v2 dashboard tells which variables its conditions ask for. */
  static final String CONDITIONS = "conditionalRendering";

  /**
   * Reads a dashboard's text.
   *
   * @throws io.panelwright.json.JsonException with the position, when it is not JSON
   * @throws IllegalArgumentException when it is JSON but no object
   */
  public static DashboardDocument read(String text) {
    Json root = JsonReader.read(text);
    if (root instanceof JsonObject object) {
      return new DashboardDocument(object);
    }
    throw new IllegalArgumentException("expected a dashboard's JSON object, found " + root.kind());
  }

  /** The text as it goes to a file, with a final newline. */
  public String text() {
    return JsonWriter.pretty(json);
  }

  /**
   * The same dashboard, these variables being used by conditions, which the classic form cannot
   * say.
   */
  public DashboardDocument withConditionsOn(List<String> variables) {
    return new DashboardDocument(json.with(CONDITIONS, inTexts(variables)));
  }

  /** Variables as texts mention them. */
  static JsonArray inTexts(List<String> variables) {
    return Json.strings(variables.stream().map(name -> "${" + name + "}").toList());
  }

  /** Its address; empty where it has none. */
  public String uid() {
    return json.string("uid").orElse("");
  }

  /** What people see; empty where it has none. */
  public String title() {
    return json.string("title").orElse("");
  }

  /** Panels and rows in the order of the file, those inside collapsed rows after their row. */
  public List<PanelView> panels() {
    List<PanelView> all = new ArrayList<>();
    json.array("panels").objects().map(PanelView::new).forEach(panel -> addWithInner(panel, all));
    return all;
  }

  private static void addWithInner(PanelView panel, List<PanelView> all) {
    all.add(panel);
    panel.innerPanels().forEach(inner -> addWithInner(inner, all));
  }

  /** Its variables, in order. */
  public List<VariableView> variables() {
    return json.object("templating").array("list").objects().map(VariableView::new).toList();
  }

  /** Its annotation queries, in order. */
  public List<AnnotationView> annotations() {
    return json.object("annotations").array("list").objects().map(AnnotationView::new).toList();
  }

  /** The links below the title. */
  public List<LinkView> links() {
    return json.array("links").objects().map(LinkView::new).toList();
  }
}
