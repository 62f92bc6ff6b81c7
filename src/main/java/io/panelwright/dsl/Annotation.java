package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.List;

/**
 * Marks in all graphs at the times at which a query has a result.
 *
 * @param name what people see at its switch
 * @param panels keys of the panels that show it, or not; all where the list is empty
 * @param exclude whether {@code panels} are those that do not show it
 * @param settings the other members, as Grafana writes them
 */
public record Annotation(
    String name, Target query, JsonObject settings, List<String> panels, boolean exclude) {

  /** Parts of a mark. */
  public enum EventField implements Word {
    COLOR("color"),
    ID("id"),
    TAGS("tags"),
    TEXT("text"),
    TIME("time"),
    TIME_END("timeEnd"),
    TITLE("title");

    private final String word;

    EventField(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  public Annotation {
    panels = List.copyOf(panels);
  }

  /** Marks in this colour wherever the query has a result. */
  public static Annotation annotation(String name, Color color, Target query) {
    JsonObject settings =
        Json.object().with("enable", true).with("hide", false).with("iconColor", color.value());
    return new Annotation(Check.text(name, "annotation name"), query, settings, List.of(), false);
  }

  /** Annotations that people make, and alerts: every dashboard has them, with or without a word. */
  public static Annotation builtIn(Color color) {
    return builtIn(color, GrafanaData.builtIn());
  }

  /** As {@link #builtIn(Color)}, with what is asked, such as {@code annotationsHere(100)}. */
  public static Annotation builtIn(Color color, Target query) {
    JsonObject settings =
        Json.object()
            .with("builtIn", 1)
            .with("enable", true)
            .with("hide", true)
            .with("iconColor", color.value())
            .with("type", "dashboard");
    return new Annotation("Annotations & Alerts", query, settings, List.of(), false);
  }

  /** Whether these are the annotations that every dashboard has. */
  public boolean isBuiltIn() {
    return settings.has("builtIn");
  }

  /** With a switch, where there is none. */
  public Annotation switched() {
    return with("hide", Json.of(false));
  }

  /** What is written at a mark; may use labels as {@code {{reason}}}. */
  public Annotation title(String format) {
    return with("titleFormat", Json.of(format));
  }

  /** What is written below the title; may use labels. */
  public Annotation text(String format) {
    return with("textFormat", Json.of(format));
  }

  /** Labels whose values become tags of a mark. */
  public Annotation tags(String... labels) {
    return with("tagKeys", Json.of(String.join(",", labels)));
  }

  /** From which field of the answer a part of a mark is taken. */
  public Annotation mapping(EventField part, EventSource source) {
    JsonObject mappings = settings.object("mappings").with(part.word(), source.json());
    return with("mappings", mappings);
  }

  /** The escape hatch: sets a member of the annotation's JSON, unchecked. */
  public Annotation raw(String key, Json value) {
    return with(key, value);
  }

  /** Distance of two evaluations, such as {@code 30s}. */
  public Annotation step(String interval) {
    return with("step", Json.of(Check.duration(interval, "step")));
  }

  /** The series' value is the time of the mark. */
  public Annotation useValueForTime() {
    return with("useValueForTime", Json.of(true));
  }

  /** Off until somebody switches it on. */
  public Annotation off() {
    return with("enable", Json.of(false));
  }

  /** Without a switch. */
  public Annotation hidden() {
    return with("hide", Json.of(true));
  }

  /** Its switch is in the menu of the dashboard's controls; Grafana 13 and later. */
  public Annotation inControlsMenu() {
    return with("placement", Json.of("inControlsMenu"));
  }

  /** Shown in these panels only, named by their keys. */
  public Annotation only(String... panelKeys) {
    return new Annotation(name, query, settings, List.of(panelKeys), false);
  }

  /** Shown in all panels but these, named by their keys. */
  public Annotation except(String... panelKeys) {
    return new Annotation(name, query, settings, List.of(panelKeys), true);
  }

  private Annotation with(String key, Json value) {
    return new Annotation(name, query, settings.with(key, value), panels, exclude);
  }
}
