package io.panelwright.format;

import io.panelwright.diagnostic.Location;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.panel.ConditionalRendering;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.PanelSpec;
import io.panelwright.dsl.panel.RenderingCondition;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports conditions that Grafana ignores. */
final class V2ConditionValidator {

  private V2ConditionValidator() {}

  /** Reports the conditions of a section and its panels that have no effect. */
  static void collect(AssembledSection assembled, V2LossCollector losses) {
    Section section = assembled.section();
    Location place = section.site().place().child(section.title());
    if (conditions(section.v2Settings().rendering()).anyMatch(RenderingCondition::requiresData)) {
      losses.add(
          place,
          "Grafana checks the data of panels, not of sections: that condition has no effect",
          "remove it, or set it on panels");
    }
    if (section.v2Settings().autoGrid().isPresent()) {
      return;
    }
    for (Panel panel : section.panels()) {
      PanelSpec spec = panel.spec();
      if (spec.placement().rendering().isPresent()) {
        losses.add(
            spec.identity().site().place().child(section.title()).child(spec.identity().title()),
            "only panels in an auto grid have conditions: the panel is always shown",
            "add .autoGrid(…) to the section, or remove the condition");
      }
    }
  }

  private static Stream<RenderingCondition> conditions(Optional<ConditionalRendering> rendering) {
    return rendering.stream().flatMap(group -> group.conditions().stream());
  }
}
