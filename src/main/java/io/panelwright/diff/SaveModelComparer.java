package io.panelwright.diff;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.importer.savemodel.ClassicSaveModelConverter;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares dashboards of any format and schemaVersion as Grafana would save them, so that a default
 * that Grafana adds and a migration that it makes are no changes.
 */
public final class SaveModelComparer {

  private static final String TIMEZONE = "timezone";

  /** The time zone that Grafana's v2 format has for a classic dashboard without one. */
  private static final String DEFAULT_TIMEZONE = "browser";

  private final Profile profile;
  private final DatasourceOwners owners;

  /**
   * Creates a comparer.
   *
   * @param profile the version of Grafana that saves both sides
   */
  public SaveModelComparer(Profile profile, DatasourceOwners owners) {
    this.profile = profile;
    this.owners = owners;
  }

  /** Compares two dashboards. */
  public DashboardDiff compare(DashboardFile before, DashboardFile after) {
    DashboardDiff files = DashboardDiff.compare(before, after);
    DashboardDiff saved = compareSaved(save(before, after), save(after, before));
    DashboardDiff diff = new OwnerChanges(before, after, owners).mark(saved);
    diff =
        diff.withElements(
            ChangedElement.join(diff.changedElements(), brokenReferences(before, after)));
    boolean v2 = isV2(before) && isV2(after);
    diff = v2 && diff.isEmpty() ? V2FileComparer.compareSaved(before, after, diff, profile) : diff;
    List<String> ignored = ignored(files, diff);
    return new ElementLocator(before, after)
        .locate(new DashboardDiff(diff.title(), diff.changedElements(), ignored));
  }

  /** The broken references of the files; Grafana does not save all of them. */
  private static List<ChangedElement> brokenReferences(DashboardFile before, DashboardFile after) {
    return BrokenReferences.find(
        before.document(), after.document(), PanelTree.build(after.document()));
  }

  private static DashboardDiff compareSaved(JsonObject before, JsonObject after) {
    return DashboardDiff.compare(
        new DashboardDocument(DatasourceAligner.addTypes(before, after)),
        new DashboardDocument(DatasourceAligner.addTypes(after, before)));
  }

  private static boolean isV2(DashboardFile file) {
    return file.format() == DashboardFileFormat.V2;
  }

  private JsonObject save(DashboardFile file, DashboardFile other) {
    JsonObject json = DatasourceAligner.fillInputs(json(file), json(other));
    json = ClassicSaveModelConverter.convert(new DashboardDocument(json), profile).json();
    json = SaveModelNormalizer.normalize(DatasourceAligner.unifyNotations(json), profile);
    boolean sameZone = hasDefaultTimezone(file, other) || hasDefaultTimezone(other, file);
    json = sameZone ? json.without(TIMEZONE) : json;
    return isV2(file) == isV2(other) ? json : SaveModelNormalizer.resolveDatasources(json);
  }

  private static JsonObject json(DashboardFile file) {
    return file.document().json();
  }

  private static boolean hasDefaultTimezone(DashboardFile file, DashboardFile other) {
    return json(file).string(TIMEZONE).isEmpty()
        && json(other).string(TIMEZONE).equals(Optional.of(DEFAULT_TIMEZONE));
  }

  /** The differences of the files that are none of the saved dashboards. */
  private static List<String> ignored(DashboardDiff files, DashboardDiff saved) {
    Set<String> reported = new HashSet<>();
    saved.changedElements().forEach(element -> reported.addAll(places(element)));
    long hidden =
        files.changedElements().stream()
            .flatMap(element -> places(element).stream())
            .filter(place -> !reported.contains(place))
            .count();
    List<String> ignored = new ArrayList<>(files.ignored());
    if (hidden > 0) {
      ignored.add(
          SeverityCounts.plural(hidden, "difference") + " that Grafana's save model does not have");
    }
    return ignored;
  }

  private static List<String> places(ChangedElement element) {
    return element.changes().stream()
        .map(change -> element.elementKind() + " " + element.name() + " " + change.path())
        .toList();
  }
}
