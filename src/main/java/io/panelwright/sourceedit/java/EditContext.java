package io.panelwright.sourceedit.java;

import com.sun.source.tree.VariableTree;
import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.assembly.Assembly.PlacedSection;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.query.Owner;
import io.panelwright.importer.generate.ElementGenerator;
import io.panelwright.sourceedit.DashboardGoal;
import io.panelwright.sourceedit.ElementGoal.PanelPlacement;
import io.panelwright.sourceedit.java.JavaProject.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the edits of one dashboard need.
 *
 * @param generator generates the calls of its parts
 * @param datasources the constants of the sources for the generated ones
 * @param shared the code that makes several panels
 * @param newNames names of new methods and keys of new panels, which no other may have
 */
record EditContext(
    DashboardGoal goal,
    JavaProject project,
    PartLocator locator,
    ElementGenerator generator,
    SourceDatasources datasources,
    SharedCode shared,
    Set<String> newNames) {

  static EditContext of(DashboardGoal goal, JavaProject project) {
    Map<Long, String> keys = new HashMap<>();
    goal.assembly()
        .sections()
        .forEach(
            section -> section.panels().forEach(panel -> keys.put((long) panel.id(), panel.key())));
    ElementGenerator generator =
        new ElementGenerator(
            goal.dashboard().style(), goal.assembly().profile(), goal.contract(), keys);
    PartLocator locator = new PartLocator(project, goal);
    return new EditContext(
        goal,
        project,
        locator,
        generator,
        new SourceDatasources(project, generator.constants(), owners(goal, project, locator)),
        new SharedCode(locator, goal.assembly().sections()),
        new HashSet<>());
  }

  private static Map<String, Member<VariableTree>> owners(
      DashboardGoal goal, JavaProject project, PartLocator locator) {
    Map<String, Member<VariableTree>> owners = new HashMap<>();
    List<PlacedSection> placed = goal.assembly().sections();
    for (int i = 0; i < placed.size(); i++) {
      Optional<Owner> owner = goal.dashboard().sections().get(i).owner();
      Optional<PartCode.Layer> layer = locator.section(placed.get(i)).map(PartCode::innermost);
      Optional<SourceChain.SourceCall> factory =
          layer.flatMap(PartCode.Layer::chain).map(SourceChain::first);
      if (owner.isPresent() && factory.filter(call -> call.arguments().size() > 1).isPresent()) {
        project
            .variable(layer.get().owner(), factory.get().arguments().get(1))
            .filter(found -> found.owner().tree().getMembers().contains(found.tree()))
            .ifPresent(
                found ->
                    owners.putIfAbsent(
                        SourceDatasources.normalized(owner.get().id().uid()), found));
      }
    }
    return owners;
  }

  PartEditor editor(PartCode code, PanelFacts facts) {
    return new PartEditor(project, datasources, code, facts);
  }

  ExpressionEditor expressions() {
    return new ExpressionEditor(project, datasources);
  }

  /** The section that contains a panel. */
  Optional<PlacedSection> section(PlacedPanel panel) {
    return goal.assembly().sections().stream()
        .filter(section -> section.panels().contains(panel))
        .findFirst();
  }

  Optional<PlacedSection> section(String key) {
    return goal.assembly().sections().stream()
        .filter(section -> section.key().equals(key))
        .findFirst();
  }

  /** The value of a panel. */
  Optional<Panel> value(PlacedPanel panel) {
    List<PlacedSection> sections = goal.assembly().sections();
    for (int i = 0; i < sections.size(); i++) {
      int index = sections.get(i).panels().indexOf(panel);
      if (index >= 0) {
        return Optional.of(goal.dashboard().sections().get(i).panels().get(index));
      }
    }
    return Optional.empty();
  }

  /** The placement that the source sets for a panel. */
  PanelPlacement placement(PlacedPanel panel) {
    return value(panel)
        .map(value -> value.spec().placement())
        .map(set -> new PanelPlacement(set.width(), set.height(), set.gridPosition()))
        .orElse(new PanelPlacement(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /** What is known of a panel. */
  PanelFacts facts(PlacedPanel panel) {
    return new PanelFacts(
        value(panel).map(value -> value.getClass().getSimpleName()),
        PanelChangeEditor.calls(placement(panel)));
  }
}
