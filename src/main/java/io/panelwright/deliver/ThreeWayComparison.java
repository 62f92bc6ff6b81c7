package io.panelwright.deliver;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diff.ChangeCode;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.diff.DashboardMerger;
import io.panelwright.diff.DatasourceOwners;
import io.panelwright.diff.SaveModelComparer;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a dashboard since the last push: ours in the source, and theirs in Grafana.
 * Migrations and defaults of Grafana are no changes.
 */
public final class ThreeWayComparison {

  private final Optional<JsonObject> base;
  private final JsonObject rendered;
  private final JsonObject live;
  private final Profile profile;
  private final DashboardDiff ours;
  private final DashboardDiff theirs;
  private final DashboardDiff remaining;

  private ThreeWayComparison(
      Optional<JsonObject> base, JsonObject rendered, JsonObject live, Profile profile) {
    this.base = base;
    this.rendered = rendered;
    this.live = live;
    this.profile = profile;
    this.remaining = diff(rendered, live);
    this.theirs =
        base.filter(json -> !json.equals(rendered)).map(json -> diff(json, live)).orElse(remaining);
    this.ours = base.map(json -> diff(json, rendered)).orElse(diff(rendered, rendered));
  }

  /**
   * Compares the three states, each the JSON of a dashboard of any format, or its resource. Their
   * uids are not compared: the states are those of one dashboard.
   *
   * @param base what we pushed last; empty if it is unknown: then two states are compared
   */
  public static ThreeWayComparison compare(
      Optional<JsonObject> base, JsonObject rendered, JsonObject live, Profile profile) {
    return new ThreeWayComparison(
        base.map(ThreeWayComparison::content), content(rendered), content(live), profile);
  }

  private DashboardDiff diff(JsonObject before, JsonObject after) {
    return before.equals(after)
        ? new DashboardDiff(after.string("title").orElse(""), List.of(), List.of())
        : new SaveModelComparer(profile, DatasourceOwners.NONE).compare(file(before), file(after));
  }

  /** Any JSON object is a dashboard here: what Grafana stores is not always a valid one. */
  private static DashboardFile file(JsonObject json) {
    return read(json)
        .or(() -> read(Json.object().with("dashboard", json.with("schemaVersion", 1))))
        .orElseThrow(() -> new IllegalStateException("no dashboard: " + json));
  }

  private static Optional<DashboardFile> read(JsonObject json) {
    return DashboardFile.read("dashboard.json", JsonWriter.compact(json)).file();
  }

  /** The content without the uid, which a version of a resource does not have. */
  private static JsonObject content(JsonObject json) {
    boolean resource = json.has("apiVersion") && json.has("spec");
    return (resource ? json.object("spec") : json).without("uid");
  }

  /** What we pushed last; empty if it is unknown. */
  public Optional<JsonObject> base() {
    return base;
  }

  /** The changes base → rendered; empty without a base. */
  public DashboardDiff ours() {
    return ours;
  }

  /** The changes base → Grafana; without a base rendered → Grafana. */
  public DashboardDiff theirs() {
    return theirs;
  }

  /** The changes rendered → Grafana. */
  public DashboardDiff remaining() {
    return remaining;
  }

  /** All changed elements, each change with the side that made it. */
  public List<ComparedElement> elements() {
    return base.isPresent()
        ? ElementComparer.compare(ours, theirs, remaining)
        : ElementComparer.withoutBase(remaining);
  }

  /** The elements that both changed in different ways. */
  public List<ComparedElement> conflicts() {
    return elements().stream().filter(ComparedElement::isConflict).toList();
  }

  /**
   * Whether a push would undo a change of a user in Grafana. After {@code pull}, the source has all
   * of them, and perhaps more changes of ours.
   */
  public boolean hasLostChanges() {
    return elements().stream()
        .flatMap(element -> element.changes().stream())
        .filter(change -> change.change().code() != ChangeCode.PANEL_SHIFTED)
        .anyMatch(change -> change.side() != ChangeSide.OURS && change.side() != ChangeSide.BOTH);
  }

  /**
   * The rendered classic dashboard with their changes: what the source should render after {@code
   * pull}. A value that both changed is theirs.
   *
   * @param classic the rendered dashboard as the classic format has it, for the same environment
   */
  public JsonObject target(JsonObject classic) {
    return DashboardMerger.merge(file(classic), file(base.orElse(rendered)), file(live), profile);
  }
}
