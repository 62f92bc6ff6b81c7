package io.panelwright.dsl;

import io.panelwright.diagnostic.Nearest;
import io.panelwright.json.Json;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes panels. A panel of numbers cannot lack a unit or a first query. */
public final class Panels {

  private Panels() {}

  /** Values over time. */
  public static Timeseries timeseries(String title, Unit unit, Target first, Target... more) {
    return new Timeseries(PanelSpec.of("timeseries", title, all(first, more))).unit(unit);
  }

  /** One big value for each series. */
  public static Stat stat(String title, Unit unit, Target first, Target... more) {
    return new Stat(PanelSpec.of("stat", title, all(first, more))).unit(unit);
  }

  /** A value on its scale, for each series; give it a max. */
  public static Gauge gauge(String title, Unit unit, Target first, Target... more) {
    return new Gauge(PanelSpec.of("gauge", title, all(first, more))).unit(unit);
  }

  /** A bar for each series. */
  public static BarGauge bargauge(String title, Unit unit, Target first, Target... more) {
    return new BarGauge(PanelSpec.of("bargauge", title, all(first, more))).unit(unit);
  }

  /** Rows and columns; columns in other units get an override. */
  public static Table table(String title, Unit unit, Target first, Target... more) {
    return new Table(PanelSpec.of("table", title, all(first, more))).unit(unit);
  }

  /** States over time. */
  public static StateTimeline stateTimeline(String title, Unit unit, Target first, Target... more) {
    return new StateTimeline(PanelSpec.of("state-timeline", title, all(first, more))).unit(unit);
  }

  /** A text in Markdown. */
  public static Text text(String title, String markdown) {
    return new Text(PanelSpec.of("text", title, List.of()))
        .option("content", Json.of(markdown.strip()));
  }

  /** A list of dashboards. */
  public static Dashlist dashlist(String title) {
    return new Dashlist(PanelSpec.of("dashlist", title, List.of()));
  }

  /**
   * A core panel of any other kind, by its plugin's id. Options and field options are checked by
   * Grafana's vocabulary.
   */
  public static GenericPanel panel(String type, String title, Target... queries) {
    List<String> known = List.copyOf(Vocabulary.of(Profile.DEFAULT).panels().keySet());
    Check.that(
        known.contains(type),
        "unknown-panel",
        "unknown panel type \"" + type + "\"" + Nearest.hint(type, known),
        "use a core panel, or pluginPanel(…) for a plugin that you install");
    return new GenericPanel(PanelSpec.of(type, title, List.of(queries)));
  }

  /** A panel of a plugin that is not part of Grafana. Its options cannot be checked. */
  public static GenericPanel pluginPanel(
      String type, String pluginVersion, String title, Target... queries) {
    PanelSpec spec = PanelSpec.of(type, title, List.of(queries));
    return new GenericPanel(
        spec.extras(
            new PanelSpec.Extras(
                spec.extras().members(), spec.extras().raw(), Optional.of(pluginVersion))));
  }

  /**
   * A panel of Grafana's library.
   *
   * @param name the library panel's name
   * @param uid the library panel's uid
   */
  public static LibraryPanel libraryPanel(String title, String name, String uid) {
    PanelSpec spec = PanelSpec.of("library-panel-ref", title, List.of());
    return new LibraryPanel(
        spec.member("libraryPanel", Json.object().with("name", name).with("uid", uid)));
  }

  private static List<Target> all(Target first, Target[] more) {
    var queries = new ArrayList<Target>();
    queries.add(first);
    queries.addAll(List.of(more));
    return queries;
  }
}
