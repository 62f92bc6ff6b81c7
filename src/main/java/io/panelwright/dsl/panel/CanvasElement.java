package io.panelwright.dsl.panel;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** An element of a {@link Canvas}. */
public final class CanvasElement extends JsonValue {

  /** Distances kept if the panel's width changes. */
  public enum Horizontal implements JsonEnum {
    LEFT("left"),
    RIGHT("right"),
    LEFT_AND_RIGHT("leftright"),
    CENTER("center"),
    SCALE("scale");

    private final String id;

    Horizontal(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Distances kept if the panel's height changes. */
  public enum Vertical implements JsonEnum {
    TOP("top"),
    BOTTOM("bottom"),
    TOP_AND_BOTTOM("topbottom"),
    CENTER("center"),
    SCALE("scale");

    private final String id;

    Vertical(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  /** Ways in which a picture fills its element. */
  public enum ImageSize implements JsonEnum {
    ORIGINAL,
    CONTAIN,
    COVER,
    FILL,
    TILE
  }

  private CanvasElement(JsonObject json) {
    super(json);
  }

  /**
   * An element by its kind: {@code text}, {@code metric-value}, {@code rectangle}, {@code icon} …
   */
  public static CanvasElement element(String type, String name) {
    return new CanvasElement(
        Json.object()
            .with("name", ArgumentValidator.requireText(name, "element name"))
            .with("type", type));
  }

  /** A fixed text. */
  public static CanvasElement text(String name, String text) {
    return element("text", name)
        .config("text", Json.object().with("fixed", text).with("mode", "fixed"));
  }

  /** The last value of a field. */
  public static CanvasElement value(String name, String field) {
    return element("metric-value", name)
        .config("text", Json.object().with("field", field).with("mode", "field"));
  }

  /** A rectangle. */
  public static CanvasElement rectangle(String name) {
    return element("rectangle", name);
  }

  /** An ellipse. */
  public static CanvasElement ellipse(String name) {
    return element("ellipse", name);
  }

  /** A picture, such as {@code img/icons/unicons/cloud.svg}. */
  public static CanvasElement icon(String name, String path) {
    return element("icon", name)
        .config("path", Json.object().with("fixed", path).with("mode", "fixed"));
  }

  static JsonArray list(CanvasElement... elements) {
    return Json.array(List.of(elements), CanvasElement::json);
  }

  /**
   * Sets an option of this kind of element by its path below {@code config} in Grafana's JSON:
   * {@code size}, {@code color.fixed}.
   */
  public CanvasElement config(String path, Json value) {
    return with("config." + path, value);
  }

  /** Sets position and size in pixels, from the upper left corner. */
  public CanvasElement place(int left, int top, int width, int height) {
    return with("placement.left", Json.of(left))
        .with("placement.top", Json.of(top))
        .with("placement.width", Json.of(ArgumentValidator.requireAtLeast(0, width, "width")))
        .with("placement.height", Json.of(ArgumentValidator.requireAtLeast(0, height, "height")));
  }

  /** Sets which distances are kept if the panel's size changes. */
  public CanvasElement constraint(Horizontal horizontal, Vertical vertical) {
    return with("constraint.horizontal", horizontal.json())
        .with("constraint.vertical", vertical.json());
  }

  /** Sets a background picture. */
  public CanvasElement backgroundImage(String path, ImageSize size) {
    return with("background.image", Json.object().with("fixed", path).with("mode", "fixed"))
        .with("background.size", size.json());
  }

  /** Sets color and width of the border. */
  public CanvasElement border(Color color, int width) {
    return with("border.color.fixed", Json.of(color.value()))
        .with("border.width", Json.of(ArgumentValidator.requireAtLeast(0, width, "border width")));
  }

  /** Adds lines to other elements. */
  public CanvasElement connections(CanvasConnection... connections) {
    return with("connections", Json.array(List.of(connections), CanvasConnection::json));
  }

  /** Sets the distance to the right edge in pixels, for elements that keep it. */
  public CanvasElement right(int pixels) {
    return with("placement.right", Json.of(pixels));
  }

  /** Sets the distance to the lower edge in pixels, for elements that keep it. */
  public CanvasElement bottom(int pixels) {
    return with("placement.bottom", Json.of(pixels));
  }

  /** Rotates the element by this angle in degrees. */
  public CanvasElement rotation(double degrees) {
    return with(
        "placement.rotation", Json.of(ArgumentValidator.requireFinite(degrees, "rotation")));
  }

  /** Sets the background color. */
  public CanvasElement background(Color color) {
    return with("background.color.fixed", Json.of(color.value()));
  }

  /** Takes the background color from a field. */
  public CanvasElement backgroundField(String field) {
    return with("background.color.field", Json.of(field));
  }

  /** Takes the border color from a field. */
  public CanvasElement borderField(String field) {
    return with("border.color.field", Json.of(field));
  }

  /** Sets the corner radius in pixels. */
  public CanvasElement borderRadius(int pixels) {
    return with("border.radius", Json.of(ArgumentValidator.requireAtLeast(0, pixels, "radius")));
  }

  private CanvasElement with(String path, Json value) {
    return new CanvasElement(json().withAt(path, value));
  }
}
