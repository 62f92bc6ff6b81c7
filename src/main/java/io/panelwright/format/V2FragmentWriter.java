package io.panelwright.format;

import io.panelwright.diagnostic.Location;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** Writes single parts of a classic dashboard as v2; settings that v2 lacks are omitted. */
public final class V2FragmentWriter {

  /** The place of losses, which are reported only for whole dashboards. */
  private static final Location NOWHERE = Location.at("dashboard", 1, 1);

  private V2FragmentWriter() {}

  /** Writes a panel as an element, without its position. */
  public static JsonObject writeElement(JsonObject panel) {
    return new V2ElementWriter(new V2LossCollector("")).write(panel, NOWHERE);
  }

  /** Writes a variable; empty if v2 has no such type. */
  public static Optional<JsonObject> writeVariable(JsonObject variable) {
    return new V2VariableWriter(new V2LossCollector("")).write(variable, NOWHERE);
  }

  /** Writes an annotation query. */
  public static JsonObject writeAnnotation(JsonObject annotation) {
    return V2AnnotationWriter.write(annotation);
  }

  /** Writes the settings of a dashboard, such as title and time range. */
  public static JsonObject writeSettings(JsonObject dashboard) {
    return V2SettingsWriter.write(dashboard, new V2LossCollector(""), NOWHERE);
  }

  /**
   * Writes a panel's position in a grid.
   *
   * @param element the name of its element
   * @param top the y of the grid's upper edge
   */
  public static JsonObject writeGridItem(String element, JsonObject panel, int top) {
    return V2GridWriter.item(element, panel, top);
  }

  /** Writes a reference to an element by its name. */
  public static JsonObject writeElementReference(String element) {
    return V2GridWriter.element(element);
  }

  /** Writes a repeat with one copy for each value of a variable. */
  public static JsonObject writeRepeat(String variable) {
    return V2GridWriter.repeat(variable);
  }

  /** Writes the resource around a dashboard's spec. */
  public static JsonObject writeResource(String uid, JsonObject spec) {
    return DashboardFormat.resource("v2", uid, spec);
  }
}
