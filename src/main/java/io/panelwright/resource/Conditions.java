package io.panelwright.resource;

import io.panelwright.diagnostic.Place;
import io.panelwright.dsl.ConditionalRendering;
import io.panelwright.dsl.Panel;
import io.panelwright.dsl.PanelSpec;
import io.panelwright.dsl.RenderingCondition;
import io.panelwright.dsl.Section;
import java.util.Optional;
import java.util.stream.Stream;

/** The conditions on which a section and its panels are shown, where Grafana heeds them. */
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

  /** The variables that are asked, without {@code $}. */
  static Stream<String> variables(Part part) {
    return Stream.concat(
            Stream.of(part.section().arrangement().rendering()),
            part.section().panels().stream().map(panel -> panel.spec().layout().rendering()))
        .flatMap(Conditions::asked)
        .flatMap(condition -> condition.variable().stream());
  }

  private static Stream<RenderingCondition> asked(Optional<ConditionalRendering> rendering) {
    return rendering.stream().flatMap(asked -> asked.conditions().stream());
  }
}
