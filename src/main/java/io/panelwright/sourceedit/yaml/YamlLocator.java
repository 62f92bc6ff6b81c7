package io.panelwright.sourceedit.yaml;

import io.panelwright.dsl.internal.CallSite;
import io.panelwright.text.Position;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the sections and panels of a {@code panels.yaml} by their positions. */
final class YamlLocator {

  /**
   * A panel in the file.
   *
   * @param section the section or addition that has it
   * @param index in the list of its panels
   */
  record LocatedPanel(Node.Mapping section, Node.Sequence panels, int index, Node.Mapping node) {}

  private final String file;
  private final YamlText text;
  private final List<Node.Mapping> sections = new ArrayList<>();

  YamlLocator(String file, String text) {
    this.file = file;
    this.text = new YamlText(text);
    new YamlFile(file, text)
        .root("dashboards:")
        .filter(Node.Mapping.class::isInstance)
        .flatMap(root -> ((Node.Mapping) root).mapping("dashboards"))
        .ifPresent(this::collect);
  }

  private void collect(Node.Mapping dashboards) {
    for (Node.Entry dashboard : dashboards.entries()) {
      if (dashboard.value() instanceof Node.Mapping mapping) {
        for (Node section : mapping.items("sections")) {
          if (section instanceof Node.Mapping found) {
            sections.add(found);
          }
        }
      }
    }
  }

  YamlText text() {
    return text;
  }

  /** The position of a call site, if it is in this file. */
  Optional<Position> position(CallSite site) {
    return site.place().position().filter(position -> position.file().equals(file));
  }

  Optional<Node.Mapping> section(CallSite site) {
    return position(site)
        .flatMap(at -> sections.stream().filter(s -> s.position().equals(at)).findFirst());
  }

  Optional<LocatedPanel> panel(CallSite site) {
    Optional<Position> at = position(site);
    for (Node.Mapping section : at.isPresent() ? sections : List.<Node.Mapping>of()) {
      if (section.value("panels").orElse(section) instanceof Node.Sequence panels) {
        for (int i = 0; i < panels.items().size(); i++) {
          if (panels.items().get(i) instanceof Node.Mapping panel
              && panel.position().equals(at.get())) {
            return Optional.of(new LocatedPanel(section, panels, i, panel));
          }
        }
      }
    }
    return Optional.empty();
  }
}
