package io.panelwright.lint.rule.layout;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class LayoutRules {

  private LayoutRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new RowExpandedWithPanelsRule(),
        new GridPosMissingRule(),
        new PanelIdDuplicateRule(),
        new PanelIdMissingRule(),
        new PanelOverlapRule(),
        new PanelOrderRule(),
        new PanelOutsideGridRule());
  }
}
