package io.panelwright.lint.rule.panel;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class PanelRules {

  private PanelRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new PanelDatasourceFixedRule(),
        new PanelRepeatCopyRule(),
        new PanelDuplicateRule(),
        new OptionUnknownRule(),
        new OptionValueInvalidRule(),
        new PanelQueryMissingRule(),
        new PanelDescriptionMissingRule(),
        new PanelTitleMissingRule(),
        new PanelUnitMissingRule(),
        new PanelTypeUnknownRule(),
        new PanelTypeRemovedRule(),
        new RefIdDuplicateRule(),
        new ThresholdMissingRule(),
        new ThresholdOrderRule(),
        new TitleDuplicateRule(),
        new TransformationUnknownRule(),
        new UnitUnknownRule());
  }
}
