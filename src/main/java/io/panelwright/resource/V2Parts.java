package io.panelwright.resource;

import io.panelwright.diagnostic.Place;
import io.panelwright.json.JsonObject;
import java.util.Optional;

/** The parts of a classic dashboard as v2 has them, one by one; what v2 cannot say is left out. */
public final class V2Parts {

  /** What is left out is told where the whole is written. */
  private static final Place NOWHERE = Place.at("dashboard", 1, 1);

  private V2Parts() {}

  /** A panel as an element, without its place. */
  public static JsonObject element(JsonObject panel) {
    return new ElementWriter(new Losses("")).write(panel, NOWHERE);
  }

  /** A variable; empty when v2 has none of its type. */
  public static Optional<JsonObject> variable(JsonObject variable) {
    return new VariableWriter(new Losses("")).write(variable, NOWHERE);
  }

  /** An annotation. */
  public static JsonObject annotation(JsonObject annotation) {
    return AnnotationWriter.write(annotation);
  }

  /** What a dashboard says of itself: title, time and the like. */
  public static JsonObject settings(JsonObject dashboard) {
    return SettingsWriter.write(dashboard, new Losses(""), NOWHERE);
  }

  /**
   * A panel's place in a grid.
   *
   * @param element its name
   * @param top y of the grid
   */
  public static JsonObject item(String element, JsonObject panel, int top) {
    return GridWriter.item(element, panel, top);
  }

  /** A panel, by the name of its element. */
  public static JsonObject reference(String element) {
    return GridWriter.element(element);
  }

  /** One copy for each value of a variable. */
  public static JsonObject repeat(String variable) {
    return GridWriter.repeat(variable);
  }

  /** The resource that holds a dashboard's spec. */
  public static JsonObject resource(String uid, JsonObject spec) {
    return OutputForm.resource("v2", uid, spec);
  }
}
