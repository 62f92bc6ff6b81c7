package io.panelwright.assembly;

import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.panel.RuleExclusion;
import io.panelwright.grafana.schema.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The result of assembling a dashboard.
 *
 * @param profile the Grafana version of the document
 * @param document may be written only if there are no findings of severity error
 * @param sections in order, each with its panels
 * @param conditionVariables variables used only in conditions, which the document does not contain
 * @param findings problems for the author to fix
 * @param sourceMap the author's lines of the document's parts
 */
public record Assembly(
    Profile profile,
    DashboardDocument document,
    List<PlacedSection> sections,
    List<String> conditionVariables,
    List<Finding> findings,
    SourceMap sourceMap) {

  public Assembly {
    sections = List.copyOf(sections);
    conditionVariables = List.copyOf(conditionVariables);
    findings = List.copyOf(findings);
  }

  /** Returns the keys of the panels by their ids. */
  public Map<Long, String> panelKeys() {
    Map<Long, String> keys = new LinkedHashMap<>();
    sections.stream()
        .flatMap(section -> section.panels().stream())
        .forEach(panel -> keys.put((long) panel.id(), panel.key()));
    return keys;
  }

  /** Returns this assembly with another document that has the same panels. */
  public Assembly withDocument(DashboardDocument other) {
    return new Assembly(profile, other, sections, conditionVariables, findings, sourceMap);
  }

  /** Returns the document for lint rules: variables used in conditions count as used. */
  public DashboardDocument documentForLint() {
    return conditionVariables.isEmpty()
        ? document
        : document.withConditionVariables(conditionVariables);
  }

  /**
   * A section with its assigned identity.
   *
   * @param id of its row in the document
   * @param top y of its panels' grid
   * @param site the author's line
   */
  public record PlacedSection(
      String key, int id, String title, int top, List<PlacedPanel> panels, CallSite site) {

    public PlacedSection {
      panels = List.copyOf(panels);
    }
  }

  /**
   * A panel with its assigned identity.
   *
   * @param key from the root, such as {@code ai-live/latency-p95}
   * @param exclusions lint rules that do not apply to the panel
   * @param site the author's line
   * @param queries the lines of its queries, in order
   */
  public record PlacedPanel(
      String key,
      int id,
      String title,
      List<RuleExclusion> exclusions,
      CallSite site,
      List<CallSite> queries) {

    public PlacedPanel {
      exclusions = List.copyOf(exclusions);
      queries = List.copyOf(queries);
    }
  }
}
