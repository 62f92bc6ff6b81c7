package io.panelwright.diff;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.dashboard.DashboardFileFormat;
import io.panelwright.diagnostic.Severity;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes between two dashboards.
 *
 * @param title the title of the second dashboard
 * @param changedElements the changed elements: the dashboard's settings first, then sections,
 *     panels, variables, annotations and links
 * @param ignored differences without meaning, such as {@code version 3 → 4}
 */
public record DashboardDiff(
    String title, List<ChangedElement> changedElements, List<String> ignored) {

  public DashboardDiff {
    changedElements = List.copyOf(changedElements);
    ignored = List.copyOf(ignored);
  }

  /** Compares two dashboards. */
  public static DashboardDiff compare(DashboardDocument before, DashboardDocument after) {
    List<ChangedElement> elements = new ArrayList<>();
    var ignored = new VolatileProperties();
    PanelTree tree = PanelTree.build(after);
    var panels = new PanelComparer(PanelTree.build(before), tree, ignored);
    DashboardComparer dashboards = new DashboardComparer(before, after, ignored);
    dashboards.settings(panels.shifts()).ifPresent(elements::add);
    elements.addAll(panels.sections());
    elements.addAll(panels.panels());
    elements.addAll(dashboards.lists());
    elements = ChangedElement.join(elements, BrokenReferences.find(before, after, tree));
    boolean unchanged = elements.isEmpty() && ignored.isEmpty();
    if (unchanged && !JsonEquivalence.equivalent(before.json(), after.json())) {
      ignored.add("the order of panels in the file");
    }
    return new DashboardDiff(after.title(), elements, ignored.all());
  }

  /**
   * Compares two dashboards as the files have them; {@link SaveModelComparer} compares what Grafana
   * saves of them.
   *
   * <p>Two v2 dashboards with the same classic view are compared by the JSON of their files, since
   * the classic view lacks the settings that only v2 has.
   */
  public static DashboardDiff compare(DashboardFile before, DashboardFile after) {
    DashboardDiff diff = compare(before.document(), after.document());
    boolean v2 =
        before.format() == DashboardFileFormat.V2 && after.format() == DashboardFileFormat.V2;
    return v2 && diff.isEmpty() ? V2FileComparer.compareFiles(before, after, diff) : diff;
  }

  /** The diff of an added dashboard. */
  public static DashboardDiff added(DashboardDocument document) {
    return single(ChangeKind.ADDED, document);
  }

  /** The diff of a removed dashboard. */
  public static DashboardDiff removed(DashboardDocument document) {
    return single(ChangeKind.REMOVED, document);
  }

  private static DashboardDiff single(ChangeKind kind, DashboardDocument document) {
    PanelTree tree = PanelTree.build(document);
    String description =
        (kind == ChangeKind.ADDED ? "new, " : "removed, ")
            + SeverityCounts.plural(tree.panels().size(), "panel")
            + " in "
            + SeverityCounts.plural(tree.rows().size(), "section");
    Optional<Json> json = Optional.of(document.json());
    boolean added = kind == ChangeKind.ADDED;
    Change change =
        Change.of(
            ElementKind.DASHBOARD.code(kind),
            description,
            "",
            added ? Optional.empty() : json,
            added ? json : Optional.empty());
    ChangedElement element =
        ChangedElement.of(ElementKind.DASHBOARD, kind, document.title(), "", List.of(change));
    return new DashboardDiff(document.title(), List.of(element), List.of());
  }

  DashboardDiff withElements(List<ChangedElement> elements) {
    return new DashboardDiff(title, elements, ignored);
  }

  /** Whether nothing changed except what is ignored. */
  public boolean isEmpty() {
    return changedElements.isEmpty();
  }

  /** All changes of all elements. */
  public Stream<Change> changes() {
    return changedElements.stream().flatMap(element -> element.changes().stream());
  }

  /** The number of changes of each severity. */
  public SeverityCounts counts() {
    return new SeverityCounts(count(Severity.ERROR), count(Severity.WARNING), count(Severity.INFO));
  }

  private long count(Severity severity) {
    return changes().filter(change -> change.severity() == severity).count();
  }

  /** A summary, such as {@code 1 panel added, 2 panels changed, settings changed}. */
  public String summary() {
    List<String> counts = new ArrayList<>();
    for (ElementKind kind :
        List.of(
            ElementKind.PANEL,
            ElementKind.SECTION,
            ElementKind.VARIABLE,
            ElementKind.ANNOTATION,
            ElementKind.LINK)) {
      for (ChangeKind changeKind : ChangeKind.values()) {
        long count =
            changedElements.stream()
                .filter(p -> p.elementKind() == kind && p.changeKind() == changeKind)
                .count();
        if (count > 0) {
          counts.add(SeverityCounts.plural(count, kind.label()) + " " + changeKind.label());
        }
      }
    }
    changedElements.stream()
        .filter(element -> element.elementKind() == ElementKind.DASHBOARD)
        .map(
            element ->
                element.changeKind() == ChangeKind.CHANGED
                    ? "settings changed"
                    : element.changes().get(0).description())
        .forEach(counts::add);
    return counts.isEmpty() ? "same" : String.join(", ", counts);
  }
}
