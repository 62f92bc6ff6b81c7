package io.panelwright.lint.rule.screen;

import io.panelwright.lint.Rule;
import java.util.List;

/** Lists the rules of this package. */
public final class ScreenRules {

  private ScreenRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new TitleCutRule(),
        new MappingsIgnoredRule(),
        new RatioAxisUnlimitedRule(),
        new CountDigitsLostRule(),
        new AnnotationCoversRangeRule(),
        new StateInconsistentRule(),
        new LegendCutRule(),
        new NoDataWhenIdleRule());
  }
}
