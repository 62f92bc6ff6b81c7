package io.panelwright.importer;

import io.panelwright.codegen.ClassSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.importer.generate.DashboardDeclarations;
import io.panelwright.importer.migration.DashboardMigration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Result of an import.
 *
 * @param dashboard the values of the dsl
 * @param source the source as Grafana would save it, in the current schema, with ids from keys
 * @param assembled the JSON that is assembled from the values
 * @param steps changes that the migration of the source made
 * @param dropped parts of the source that the result does not have, with the reason
 * @param differences differences between source and assembled; empty if the import lost nothing
 * @param v2Differences for a v2 source: differences between the v2 output and the dashboard that
 *     Grafana would save
 * @param coverage share of the source that typed methods cover
 * @param unreadMembers number of members that Grafana no longer reads
 * @param findings findings that {@code render} would report
 * @param notes reasons why queries belong to no domain of the contract
 * @param declarations the Java declarations, before they are printed
 */
public record ImportedDashboard(
    Dashboard dashboard,
    DashboardDocument source,
    DashboardDocument assembled,
    List<DashboardMigration.Step> steps,
    List<DroppedParts> dropped,
    List<String> differences,
    List<String> v2Differences,
    ImportCoverage coverage,
    int unreadMembers,
    List<Finding> findings,
    List<String> notes,
    DashboardDeclarations declarations) {

  public ImportedDashboard {
    steps = List.copyOf(steps);
    dropped = List.copyOf(dropped);
    differences = List.copyOf(differences);
    v2Differences = List.copyOf(v2Differences);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /**
   * Generates Java source: one class, or one per section for dashboards with many panels.
   *
   * @param types class names that exist already; new names are added
   * @param origin the origin of the dashboard, a sentence for Javadoc
   * @param apart whether no other dashboard is in the same folder
   */
  public List<ClassSpec> generateJava(
      String packageName, NameAllocator types, String origin, boolean apart) {
    return new JavaSourceGenerator(
            declarations, DifferenceMarks.create(this), packageName, types, origin, apart)
        .generate();
  }

  /** Whether the assembled dashboard has everything that Grafana would save of the source file. */
  public boolean isComplete() {
    return dropped.isEmpty() && allDifferences().isEmpty();
  }

  /** The differences of each panel, for a comment at the panel. */
  public List<PanelDifference> panelDifferences() {
    return DifferenceMarks.panelDifferences(this);
  }

  /**
   * A difference within a panel.
   *
   * @param section the index of the panel's section
   * @param panel the index of the panel in its section; empty for the section itself
   * @param text the path in the panel, and both values
   */
  public record PanelDifference(int section, Optional<Integer> panel, String text) {}

  /** All differences, in the classic and in the v2 format. */
  public List<String> allDifferences() {
    return Stream.concat(differences.stream(), v2Differences.stream()).toList();
  }

  /** The number of panels, without rows. */
  public int panelCount() {
    return dashboard.sections().stream().mapToInt(section -> section.panels().size()).sum();
  }
}
