package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A dashboard: sections, variables, annotations, links and the settings of the whole. */
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

  /** How pointer and tooltip of one panel show in the others. */
  public enum CursorSync implements Word {
    OFF,
    CROSSHAIR,
    TOOLTIP;

    /** Grafana counts them. */
    @Override
    public Json json() {
      return Json.of(ordinal());
    }
  }

  /** Days on which a week can start. */
  public enum WeekStart implements Word {
    SATURDAY,
    SUNDAY,
    MONDAY
  }

  /**
   * A dashboard with these sections.
   *
   * @param uid at most 40 of {@code A-Z a-z 0-9 _ -}; its address and its file's name
   */
  public static Dashboard dashboard(String uid, String title, Section... sections) {
    boolean fine =
        Check.that(
            uid.matches("[a-zA-Z0-9_-]{1,40}"),
            "uid",
            "dashboard uid \"" + uid + "\": Grafana takes 1 to 40 of A-Z a-z 0-9 _ -",
            "shorten it or replace other characters");
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
            .with("title", Check.text(title, "dashboard title"))
            .with("uid", fine ? uid : "invalid");
    return new Dashboard(
        settings, List.of(sections), List.of(), List.of(), HouseStyle.standard(), CallSite.here());
  }

  /** What the dashboard is for. */
  public Dashboard description(String text) {
    return with("description", Json.of(text));
  }

  /** Words by which people find it. */
  public Dashboard tags(String... tags) {
    return with("tags", Json.strings(List.of(tags)));
  }

  /** The time range when it opens, such as {@code now-6h} to {@code now}. */
  public Dashboard time(String from, String to) {
    return with("time", Json.object().with("from", from).with("to", to));
  }

  /** How often it asks again, such as {@code 10s}. */
  public Dashboard refresh(String interval) {
    return with("refresh", Json.of(interval));
  }

  /**
   * {@code browser}, {@code utc} or a zone such as {@code Europe/Berlin}; empty for what the reader
   * or the organisation prefers.
   */
  public Dashboard timezone(String zone) {
    return with("timezone", Json.of(zone));
  }

  /** On which day a week starts; the reader's choice where nothing is said. */
  public Dashboard weekStart(WeekStart day) {
    return with("weekStart", day.json());
  }

  /** Month in which the fiscal year starts, 0 being January. */
  public Dashboard fiscalYearStartMonth(int month) {
    return with("fiscalYearStartMonth", Json.of(month));
  }

  /** How pointer and tooltip of one panel show in the others. */
  public Dashboard tooltip(CursorSync sync) {
    return with("graphTooltip", sync.json());
  }

  /** Nobody can change it in Grafana. */
  public Dashboard notEditable() {
    return with("editable", Json.of(false));
  }

  /** Draws all the time, not only when it asks. */
  public Dashboard liveNow() {
    return with("liveNow", Json.of(true));
  }

  /** Asks for all panels at once, also for those out of sight. */
  public Dashboard preload() {
    return with("preload", Json.of(true));
  }

  /** The intervals that the refresh picker offers. */
  public Dashboard refreshIntervals(String... intervals) {
    return picker("refresh_intervals", Json.strings(List.of(intervals)));
  }

  /** "Now" is this long ago, such as {@code 30s}: for data that comes late. */
  public Dashboard nowDelay(String delay) {
    return picker("nowDelay", Json.of(delay));
  }

  /** Without a time picker. */
  public Dashboard hideTimePicker() {
    return picker("hidden", Json.of(true));
  }

  /** A range that the time picker offers. */
  public Dashboard quickRange(String display, String from, String to) {
    var ranges = new ArrayList<>(settings.object("timepicker").array("quick_ranges").items());
    ranges.add(Json.object().with("display", display).with("from", from).with("to", to));
    return picker("quick_ranges", new JsonArray(ranges));
  }

  private Dashboard picker(String key, Json value) {
    return with("timepicker", settings.object("timepicker").with(key, value));
  }

  /** Links below the title. */
  public Dashboard links(DashboardLink... links) {
    return with(
        "links", new JsonArray(List.of(links).stream().<Json>map(DashboardLink::json).toList()));
  }

  /** Variables, in the order in which people see them. */
  public Dashboard variables(Variable... more) {
    return new Dashboard(settings, sections, List.of(more), annotations, style, site);
  }

  /**
   * Marks in all graphs. Grafana's own stand in front; give {@link Annotation#builtIn} to change
   * them, and their place.
   */
  public Dashboard annotations(Annotation... more) {
    return new Dashboard(settings, sections, variables, List.of(more), style, site);
  }

  /** The dashboard of grafana.com that it came from. */
  public Dashboard gnetId(int id) {
    return with("gnetId", Json.of(id));
  }

  /** The escape hatch: sets a member of the dashboard's JSON, unchecked. */
  public Dashboard raw(String key, Json value) {
    return with(key, value);
  }

  /** Other sections in place of those there are. */
  public Dashboard sections(List<Section> other) {
    return new Dashboard(settings, other, variables, annotations, style, site);
  }

  /** Another house style than {@link HouseStyle#standard}. */
  public Dashboard style(HouseStyle other) {
    return new Dashboard(settings, sections, variables, annotations, other, site);
  }

  private Dashboard with(String key, Json value) {
    return new Dashboard(settings.with(key, value), sections, variables, annotations, style, site);
  }

  /** Its address in Grafana and its file's name. */
  public String uid() {
    return settings.string("uid").orElseThrow();
  }

  /** What people see. */
  public String title() {
    return settings.string("title").orElseThrow();
  }

  /** The members of the dashboard's JSON that are not made from the other parts. */
  public JsonObject settings() {
    return settings;
  }

  /** Its sections, from the top. */
  public List<Section> sections() {
    return sections;
  }

  /** The variables that the author declared, in order. */
  public List<Variable> variables() {
    return variables;
  }

  /** The dashboard's variables, and behind them those of its sections. */
  public List<Variable> allVariables() {
    var all = new ArrayList<>(variables);
    sections.forEach(section -> all.addAll(section.arrangement().variables()));
    return all;
  }

  /** Its marks, without Grafana's own. */
  public List<Annotation> annotations() {
    return annotations;
  }

  /** What its panels look like where their author says nothing. */
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
