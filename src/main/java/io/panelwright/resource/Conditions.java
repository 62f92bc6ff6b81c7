package io.panelwright.resource;

import io.panelwright.diagnostic.Place;
import io.panelwright.dsl.ConditionalRendering;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.PanelSpec;
import io.panelwright.dsl.RenderingCondition;
import io.panelwright.dsl.Section;
import java.util.Optional;
import java.util.stream.Stream;

/** Which conditions Grafana heeds. */
final class Conditions {

  private Conditions() {}

  /** Conditions that Grafana would not heed. */
  static void losses(Part part, Losses losses) {
    Section section = part.section();
    Place place = section.site().place().inside(section.title());
    if (asked(section.arrangement().rendering()).anyMatch(RenderingCondition::asksForData)) {
      losses.add(
          place,
          "Grafana asks panels for data, not sections: that condition has no effect",
          "take it out, or give it to panels");
    }
    if (section.arrangement().autoGrid().isPresent()) {
      return;
    }
    for (Panel panel : section.panels()) {
      PanelSpec spec = panel.spec();
      if (spec.layout().rendering().isPresent()) {
        losses.add(
            spec.name().site().place().inside(section.title()).inside(spec.name().title()),
            "only panels in an auto grid have conditions: the panel is always shown",
            "give the section .autoGrid(…), or take the condition out");
      }
    }
  }

  private static Stream<RenderingCondition> asked(Optional<ConditionalRendering> rendering) {
    return rendering.stream().flatMap(asked -> asked.conditions().stream());
  }
}
