package io.panelwright.importer;

import io.panelwright.diagnostic.Finding;
import io.panelwright.document.DashboardDocument;
import io.panelwright.dsl.Dashboard;
import io.panelwright.importer.migration.Migration;
import io.panelwright.importer.source.JavaClass;
import io.panelwright.importer.source.Names;
import java.util.List;
import java.util.stream.Stream;

/**
 * A dashboard that came from JSON.
 *
 * @param dashboard the values of the dsl
 * @param source what Grafana would save of the source, in today's form, with ids from keys
 * @param made what is assembled of the values
 * @param steps what was changed to bring the source to today's form
 * @param differences in which the two differ; none is the proof that nothing was lost
 * @param inV2 of a v2 source, in which what is written as v2 differs from what Grafana would save
 * @param tally how much of it is said by words
 * @param findings what {@code render} would say of the values
 * @param notes why queries belong to no domain of the contract
 * @param script its source text, before it is printed
 */
public record Imported(
    Dashboard dashboard,
    DashboardDocument source,
    DashboardDocument made,
    List<Migration.Step> steps,
    List<String> differences,
    List<String> inV2,
    Tally tally,
    List<Finding> findings,
    List<String> notes,
    Script script) {

  public Imported {
    steps = List.copyOf(steps);
    differences = List.copyOf(differences);
    inV2 = List.copyOf(inV2);
    findings = List.copyOf(findings);
    notes = List.copyOf(notes);
  }

  /**
   * Its Java source: one class, or one for each section where it has many panels.
   *
   * @param types names of classes that are taken, which are added to
   * @param origin where it came from, a sentence for Javadoc
   * @param apart whether no other dashboard stands in the same folder
   */
  public List<JavaClass> java(String packageName, Names types, String origin, boolean apart) {
    return new JavaSource(script, packageName, types, origin, apart).classes();
  }

  /** All differences, in the classic form and in v2. */
  public List<String> everyDifference() {
    return Stream.concat(differences.stream(), inV2.stream()).toList();
  }

  /** How many panels it has, without rows. */
  public int panels() {
    return dashboard.sections().stream().mapToInt(section -> section.panels().size()).sum();
  }
}
