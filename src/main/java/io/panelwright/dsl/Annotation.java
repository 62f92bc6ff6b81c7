package io.panelwright.dsl;

import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.query.GrafanaQuery;
import io.panelwright.dsl.query.Target;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * An annotation query, which marks times in all graphs.
 *
 * @param name the label of the annotation's switch
 * @param settings the other members, as Grafana writes them
 * @param panels keys of the panels that show it, or do not; empty for all panels
 * @param exclude whether {@code panels} lists the panels that do not show it
 */
public record Annotation(
    String name, Target query, JsonObject settings, List<String> panels, boolean exclude) {

  /** The name that Grafana gives to built-in annotations. */
  public static final String BUILT_IN_NAME = "Annotations & Alerts";

  /** Fields of an annotation event. */
  public enum EventField implements JsonEnum {
    COLOR("color"),
    ID("id"),
    TAGS("tags"),
    TEXT("text"),
    TIME("time"),
    TIME_END("timeEnd"),
    TITLE("title");

    private final String id;

    EventField(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }
  }

  public Annotation {
    panels = List.copyOf(panels);
  }

  /** An annotation in this color wherever the query has a result. */
  public static Annotation annotation(String name, Color color, Target query) {
    JsonObject settings =
        Json.object().with("enable", true).with("hide", false).with("iconColor", color.value());
    return new Annotation(
        ArgumentValidator.requireText(name, "annotation name"), query, settings, List.of(), false);
  }

  /** Grafana's built-in annotations and alerts, which every dashboard has, also if not declared. */
  public static Annotation builtIn(Color color) {
    return builtIn(color, GrafanaQuery.builtIn());
  }

  /** Built-in annotations with a different query, such as {@code annotationsHere(100)}. */
  public static Annotation builtIn(Color color, Target query) {
    JsonObject settings =
        Json.object()
            .with("builtIn", 1)
            .with("enable", true)
            .with("hide", true)
            .with("iconColor", color.value())
            .with("type", "dashboard");
    return new Annotation(BUILT_IN_NAME, query, settings, List.of(), false);
  }

  /** Whether this is Grafana's built-in annotation query. */
  public boolean isBuiltIn() {
    return settings.has("builtIn");
  }

  /** Sets the label of the annotation's switch, for built-in annotations. */
  public Annotation named(String label) {
    return new Annotation(
        ArgumentValidator.requireText(label, "annotation name"), query, settings, panels, exclude);
  }

  /** Shows a switch for a built-in annotation, which has none by default. */
  public Annotation switched() {
    return with("hide", Json.of(false));
  }

  /** Sets the title of an event; may use labels as {@code {{reason}}}. */
  public Annotation title(String format) {
    return with("titleFormat", Json.of(format));
  }

  /** Sets the text below the title of an event; may use labels. */
  public Annotation text(String format) {
    return with("textFormat", Json.of(format));
  }

  /** Sets the labels whose values become tags of an event. */
  public Annotation tags(String... labels) {
    return with("tagKeys", Json.of(String.join(",", labels)));
  }

  /** Sets the source of a field of the event. */
  public Annotation mapping(EventField field, AnnotationFieldSource source) {
    JsonObject mappings = settings.object("mappings").with(field.id(), source.json());
    return with("mappings", mappings);
  }

  /** Sets a member of the annotation's JSON, unchecked (escape hatch). */
  public Annotation raw(String key, Json value) {
    return with(key, value);
  }

  /** Sets the evaluation interval of the query, such as {@code 30s}. */
  public Annotation step(String interval) {
    return with("step", Json.of(ArgumentValidator.requireDuration(interval, "step")));
  }

  /** Uses the series' value as the time of the event. */
  public Annotation useValueForTime() {
    return with("useValueForTime", Json.of(true));
  }

  /** Sets explicitly whether the series' value is the time of the event; by default no. */
  public Annotation useValueForTime(boolean enabled) {
    return with("useValueForTime", Json.of(enabled));
  }

  /** Disables the annotation until a reader switches it on. */
  public Annotation off() {
    return with("enable", Json.of(false));
  }

  /** Hides the switch. */
  public Annotation hidden() {
    return with("hide", Json.of(true));
  }

  /** Moves the switch to the dashboard's controls menu; Grafana 13 and later. */
  public Annotation inControlsMenu() {
    return with("placement", Json.of("inControlsMenu"));
  }

  /** Shows the annotation in these panels only, given by their keys. */
  public Annotation only(String... panelKeys) {
    return new Annotation(name, query, settings, List.of(panelKeys), false);
  }

  /** Shows the annotation in all panels except these, given by their keys. */
  public Annotation except(String... panelKeys) {
    return new Annotation(name, query, settings, List.of(panelKeys), true);
  }

  private Annotation with(String key, Json value) {
    return new Annotation(name, query, settings.with(key, value), panels, exclude);
  }
}
