package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.List;

/** Something that stands on a {@link Canvas}. */
public final class CanvasElement extends JsonForm {

  /** What it keeps when the panel becomes wider. */
  public enum Horizontal implements Word {
    LEFT("left"),
    RIGHT("right"),
    LEFT_AND_RIGHT("leftright"),
    CENTER("center"),
    SCALE("scale");

    private final String word;

    Horizontal(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** What it keeps when the panel becomes higher. */
  public enum Vertical implements Word {
    TOP("top"),
    BOTTOM("bottom"),
    TOP_AND_BOTTOM("topbottom"),
    CENTER("center"),
    SCALE("scale");

    private final String word;

    Vertical(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** How a picture fills its element. */
  public enum ImageSize implements Word {
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
        Json.object().with("name", Check.text(name, "element name")).with("type", type));
  }

  /** A text that is written down. */
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
    return new JsonArray(List.of(elements).stream().<Json>map(CanvasElement::json).toList());
  }

  /**
   * What only this kind of element has, by path below its {@code config}, as Grafana's JSON has it:
   * {@code size}, {@code color.fixed}.
   */
  public CanvasElement config(String path, Json value) {
    return with("config." + path, value);
  }

  /** Where it stands, in pixels from the upper left corner, and how big it is. */
  public CanvasElement place(int left, int top, int width, int height) {
    return with("placement.left", Json.of(left))
        .with("placement.top", Json.of(top))
        .with("placement.width", Json.of(Check.atLeast(0, width, "width")))
        .with("placement.height", Json.of(Check.atLeast(0, height, "height")));
  }

  /** How it follows when the panel's size changes. */
  public CanvasElement constraint(Horizontal horizontal, Vertical vertical) {
    return with("constraint.horizontal", horizontal.json())
        .with("constraint.vertical", vertical.json());
  }

  /** A picture behind it. */
  public CanvasElement backgroundImage(String path, ImageSize size) {
    return with("background.image", Json.object().with("fixed", path).with("mode", "fixed"))
        .with("background.size", size.json());
  }

  /** A line around it. */
  public CanvasElement border(Color color, int width) {
    return with("border.color.fixed", Json.of(color.value()))
        .with("border.width", Json.of(Check.atLeast(0, width, "border width")));
  }

  /** Lines to other elements. */
  public CanvasElement connections(CanvasConnection... connections) {
    return with(
        "connections",
        new JsonArray(List.of(connections).stream().<Json>map(CanvasConnection::json).toList()));
  }

  /** Distance to the right edge in pixels, for elements that keep it. */
  public CanvasElement right(int pixels) {
    return with("placement.right", Json.of(pixels));
  }

  /** Distance to the lower edge in pixels, for elements that keep it. */
  public CanvasElement bottom(int pixels) {
    return with("placement.bottom", Json.of(pixels));
  }

  /** Turned by this angle in degrees. */
  public CanvasElement rotation(double degrees) {
    return with("placement.rotation", Json.of(Check.finite(degrees, "rotation")));
  }

  /** Its ground. */
  public CanvasElement background(Color color) {
    return with("background.color.fixed", Json.of(color.value()));
  }

  /** Its ground has the colour of a field. */
  public CanvasElement backgroundField(String field) {
    return with("background.color.field", Json.of(field));
  }

  /** The line around it has the colour of a field. */
  public CanvasElement borderField(String field) {
    return with("border.color.field", Json.of(field));
  }

  /** Roundness of the corners in pixels. */
  public CanvasElement borderRadius(int pixels) {
    return with("border.radius", Json.of(Check.atLeast(0, pixels, "radius")));
  }

  private CanvasElement with(String path, Json value) {
    return new CanvasElement(json().withAt(path, value));
  }
}
