package io.panelwright.sourceedit.java;

import com.sun.source.tree.Tree;
import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.assembly.Assembly.PlacedSection;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Code that makes several panels: helper methods of the team, loops. */
final class SharedCode {

  private final PartLocator locator;
  private final List<PlacedSection> sections;

  /** The panels by the expression that makes them; only looked up. */
  private final Map<Tree, List<PlacedPanel>> panels = new IdentityHashMap<>();

  private boolean isCounted;

  SharedCode(PartLocator locator, List<PlacedSection> sections) {
    this.locator = locator;
    this.sections = List.copyOf(sections);
  }

  /** The outermost expression of a part that also makes others. */
  static Optional<PartCode.Layer> shared(PartCode code) {
    return code.layers().stream().filter(PartCode.Layer::isShared).findFirst();
  }

  /** The number of panels of the dashboard that an expression makes. */
  int panels(PartCode.Layer layer) {
    return panelsOf(layer).size();
  }

  /** The panels of the dashboard that an expression makes. */
  List<PlacedPanel> panelsOf(PartCode.Layer layer) {
    if (!isCounted) {
      isCounted = true;
      sections.forEach(section -> section.panels().forEach(this::count));
    }
    return panels.getOrDefault(layer.expression(), List.of());
  }

  private void count(PlacedPanel panel) {
    locator
        .panel(panel)
        .ifPresent(
            code ->
                code.layers()
                    .forEach(
                        layer ->
                            panels
                                .computeIfAbsent(layer.expression(), key -> new ArrayList<>())
                                .add(panel)));
  }

  /** The code that makes all panels alike, for an edit of all of them. */
  static PartCode inner(PartCode code, PartCode.Layer shared) {
    List<PartCode.Layer> layers =
        code.layers().subList(code.layers().indexOf(shared), code.layers().size());
    return new PartCode(
        layers.stream()
            .map(
                layer ->
                    new PartCode.Layer(
                        layer.owner(), layer.expression(), layer.chain(), false, layer.called()))
            .toList());
  }
}
