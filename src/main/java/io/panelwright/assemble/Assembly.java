package io.panelwright.assemble;

import io.panelwright.diagnostic.Finding;
import io.panelwright.document.DashboardDocument;
import io.panelwright.dsl.CallSite;
import java.util.List;

/**
 * What came of a dashboard.
 *
 * @param document only to be written when there are no findings of severity error
 * @param sections in order, each with its panels
 * @param conditionsOn the variables that conditions ask for, which the document cannot say
 * @param findings what the author must mend
 * @param sites from which lines it was made
 */
public record Assembly(
    DashboardDocument document,
    List<PlacedSection> sections,
    List<String> conditionsOn,
    List<Finding> findings,
    Sites sites) {

  public Assembly {
    sections = List.copyOf(sections);
    conditionsOn = List.copyOf(conditionsOn);
    findings = List.copyOf(findings);
  }

  /** The document as rules look at it: what conditions ask for is used. */
  public DashboardDocument subject() {
    return conditionsOn.isEmpty() ? document : document.withConditionsOn(conditionsOn);
  }

  /**
   * A section with the identity that it got.
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
   * A panel with the identity that it got.
   *
   * @param key from the root, such as {@code ai-live/latency-p95}
   * @param site the author's line
   * @param queries the lines of its queries, in order
   */
  public record PlacedPanel(
      String key, int id, String title, CallSite site, List<CallSite> queries) {

    public PlacedPanel {
      queries = List.copyOf(queries);
    }
  }
}
