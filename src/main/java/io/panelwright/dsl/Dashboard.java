package io.panelwright.dsl;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.variable.Variable;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A dashboard: sections, variables, annotations, links and settings. */
public final class Dashboard {

  private final JsonObject settings;
  private final List<Section> sections;
  private final List<Variable> variables;
  private final List<Annotation> annotations;
  private final HouseStyle style;
  private final CallSite site;

  private Dashboard(
      JsonObject settings,
      List<Section> sections,
      List<Variable> variables,
      List<Annotation> annotations,
      HouseStyle style,
      CallSite site) {
    this.settings = settings;
    this.sections = List.copyOf(sections);
    this.variables = List.copyOf(variables);
    this.annotations = List.copyOf(annotations);
    this.style = style;
    this.site = site;
  }

  /** Parts of the pointer that all panels share: nothing, crosshair, or crosshair and tooltip. */
  public enum CursorSync implements JsonEnum {
    OFF,
    CROSSHAIR,
    TOOLTIP;

    /** The constant's position, by which Grafana's JSON identifies it. */
    @Override
    public Json json() {
      return Json.of(ordinal());
    }
  }

  /** Days on which a week can start. */
  public enum WeekStart implements JsonEnum {
    SATURDAY,
    SUNDAY,
    MONDAY
  }

  /**
   * A dashboard with these sections.
   *
   * @param uid 1 to 40 characters of {@code A-Z a-z 0-9 _ -}; the dashboard's URL and file name
   *     contain it
   */
  public static Dashboard dashboard(String uid, String title, Section... sections) {
    boolean valid =
        ArgumentValidator.check(
            uid.matches("[a-zA-Z0-9_-]{1,40}"),
            "dashboard-uid-invalid",
            "dashboard uid \"" + uid + "\": expected 1 to 40 of A-Z a-z 0-9 _ -",
            "shorten the uid or replace other characters");
    JsonObject settings =
        Json.object()
            .with("editable", true)
            .with("fiscalYearStartMonth", 0)
            .with("graphTooltip", 0)
            .with("links", Json.array())
            .with("preload", false)
            .with("refresh", "")
            .with("tags", Json.array())
            .with("time", Json.object().with("from", "now-6h").with("to", "now"))
            .with("timepicker", Json.object())
            .with("timezone", "browser")
            .with("title", ArgumentValidator.requireText(title, "dashboard title"))
            .with("uid", valid ? uid : "invalid");
    return new Dashboard(
        settings, List.of(sections), List.of(), List.of(), HouseStyle.standard(), CallSite.here());
  }

  /** Sets the description. */
  public Dashboard description(String text) {
    return with("description", Json.of(text));
  }

  /** Sets the tags, by which Grafana filters dashboards. */
  public Dashboard tags(String... tags) {
    return with("tags", Json.strings(List.of(tags)));
  }

  /** Sets the initial time range, such as {@code now-6h} to {@code now}. */
  public Dashboard time(String from, String to) {
    return with("time", Json.object().with("from", from).with("to", to));
  }

  /** Sets the refresh interval, such as {@code 10s}. */
  public Dashboard refresh(String interval) {
    return with("refresh", Json.of(interval));
  }

  /**
   * Sets the time zone: {@code browser}, {@code utc} or a zone such as {@code Europe/Berlin}; empty
   * for the preference of the reader or the organization.
   */
  public Dashboard timezone(String zone) {
    return with("timezone", Json.of(zone));
  }

  /** Sets the first day of the week; by default the reader's preference. */
  public Dashboard weekStart(WeekStart day) {
    return with("weekStart", day.json());
  }

  /** Sets the month in which the fiscal year starts; 0 is January. */
  public Dashboard fiscalYearStartMonth(int month) {
    return with("fiscalYearStartMonth", Json.of(month));
  }

  /** Sets what all panels show at the position of the pointer. */
  public Dashboard tooltip(CursorSync sync) {
    return with("graphTooltip", sync.json());
  }

  /** Makes the dashboard read-only in Grafana. */
  public Dashboard notEditable() {
    return with("editable", Json.of(false));
  }

  /** Redraws panels continuously, not only after a query. */
  public Dashboard liveNow() {
    return with("liveNow", Json.of(true));
  }

  /** Runs the queries of all panels at once, also of those that are not visible. */
  public Dashboard preload() {
    return with("preload", Json.of(true));
  }

  /** Sets the intervals of the refresh picker. */
  public Dashboard refreshIntervals(String... intervals) {
    return picker("refresh_intervals", Json.strings(List.of(intervals)));
  }

  /** Shifts "now" into the past, such as by {@code 30s}, for data that arrives late. */
  public Dashboard nowDelay(String delay) {
    return picker("nowDelay", Json.of(delay));
  }

  /** Hides the time picker. */
  public Dashboard hideTimePicker() {
    return picker("hidden", Json.of(true));
  }

  /** Adds a quick range to the time picker. */
  public Dashboard quickRange(String display, String from, String to) {
    var ranges = new ArrayList<>(settings.object("timepicker").array("quick_ranges").items());
    ranges.add(Json.object().with("display", display).with("from", from).with("to", to));
    return picker("quick_ranges", new JsonArray(ranges));
  }

  private Dashboard picker(String key, Json value) {
    return with("timepicker", settings.object("timepicker").with(key, value));
  }

  /** Sets the links below the title. */
  public Dashboard links(DashboardLink... links) {
    return with("links", Json.array(List.of(links), DashboardLink::json));
  }

  /** Sets the variables, in the order shown. */
  public Dashboard variables(Variable... more) {
    return new Dashboard(settings, sections, List.of(more), annotations, style, site);
  }

  /**
   * Sets the annotations. Grafana's built-in annotations come first; add {@link Annotation#builtIn}
   * to change them or their position.
   */
  public Dashboard annotations(Annotation... more) {
    return new Dashboard(settings, sections, variables, List.of(more), style, site);
  }

  /** Sets the id of the grafana.com dashboard that this one is based on. */
  public Dashboard gnetId(int id) {
    return with("gnetId", Json.of(id));
  }

  /** Sets a member of the dashboard's JSON, unchecked (escape hatch). */
  public Dashboard raw(String key, Json value) {
    return with(key, value);
  }

  /** Replaces the sections. */
  public Dashboard sections(List<Section> other) {
    return new Dashboard(settings, other, variables, annotations, style, site);
  }

  /** Replaces {@link HouseStyle#standard}. */
  public Dashboard style(HouseStyle other) {
    return new Dashboard(settings, sections, variables, annotations, other, site);
  }

  private Dashboard with(String key, Json value) {
    return new Dashboard(settings.with(key, value), sections, variables, annotations, style, site);
  }

  /** The uid, contained in the dashboard's URL and file name. */
  public String uid() {
    return settings.string("uid").orElseThrow();
  }

  /** The title as shown in Grafana. */
  public String title() {
    return settings.string("title").orElseThrow();
  }

  /** The members of the dashboard's JSON except sections, variables and annotations. */
  public JsonObject settings() {
    return settings;
  }

  /** The sections, from the top. */
  public List<Section> sections() {
    return sections;
  }

  /** The variables that the author declared, in order. */
  public List<Variable> variables() {
    return variables;
  }

  /** The dashboard's variables, followed by those of its sections. */
  public List<Variable> allVariables() {
    var all = new ArrayList<>(variables);
    sections.forEach(section -> all.addAll(section.v2Settings().variables()));
    return all;
  }

  /** The annotations that the author declared. */
  public List<Annotation> annotations() {
    return annotations;
  }

  /** The defaults of its panels. */
  public HouseStyle style() {
    return style;
  }

  /** The author's line. */
  public CallSite site() {
    return site;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dashboard that
        && settings.equals(that.settings)
        && sections.equals(that.sections)
        && variables.equals(that.variables)
        && annotations.equals(that.annotations)
        && style.equals(that.style);
  }

  @Override
  public int hashCode() {
    return settings.hashCode();
  }

  @Override
  public String toString() {
    return "dashboard " + uid();
  }
}
