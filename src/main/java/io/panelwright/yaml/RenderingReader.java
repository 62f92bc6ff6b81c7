package io.panelwright.yaml;

import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.ConditionalRendering;
import io.panelwright.dsl.RenderingCondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads when a section or a panel is shown, and how a section places its panels. */
final class RenderingReader {

  private final ShapeCheck check;
  private final Complaints complaints;
  private final Values values;

  RenderingReader(ShapeCheck check, Complaints complaints) {
    this.check = check;
    this.complaints = complaints;
    this.values = new Values(check);
  }

  /** When it is shown; nothing where the file does not say it, or says it twice. */
  Optional<ConditionalRendering> rendering(Node.Mapping node) {
    List<Node.Entry> said = new ArrayList<>();
    List.of("showWhen", "showWhenAny", "hideWhen", "hideWhenAny")
        .forEach(key -> node.entry(key).ifPresent(said::add));
    if (said.size() > 1) {
      complaints.add(
          "two-kinds",
          said.get(1).key().position(),
          said.get(0).key().text() + ": and " + said.get(1).key().text() + ": exclude each other",
          "keep one of them");
    }
    return said.stream().findFirst().flatMap(first -> rendering(node, first.key().text()));
  }

  private Optional<ConditionalRendering> rendering(Node.Mapping node, String key) {
    List<RenderingCondition> conditions =
        values.mappings(node, key).stream().flatMap(item -> condition(item).stream()).toList();
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ConditionalRendering(key.startsWith("show"), !key.endsWith("Any"), conditions));
  }

  private Optional<RenderingCondition> condition(Node.Mapping node) {
    if (node.entry("variable").isPresent()) {
      return variable(node);
    }
    return values
        .flag(node, "data")
        .map(data -> data ? RenderingCondition.hasData() : RenderingCondition.hasNoData())
        .or(() -> values.text(node, "timeRangeUpTo").map(RenderingCondition::timeRangeUpTo));
  }

  private Optional<RenderingCondition> variable(Node.Mapping node) {
    List<String> said =
        RenderingFormat.OPERATORS.stream().filter(key -> node.entry(key).isPresent()).toList();
    if (said.size() != 1) {
      check.wrong(
          said.isEmpty() ? "missing-key" : "two-kinds",
          node,
          "a condition on a variable has one of "
              + String.join(":, ", RenderingFormat.OPERATORS)
              + ":, found "
              + (said.isEmpty() ? "none" : String.join(": and ", said) + ":"),
          said.isEmpty() ? "add equals: with a value" : "keep one of them");
      return Optional.empty();
    }
    Optional<String> value = values.text(node, said.get(0));
    return values
        .text(node, "variable")
        .flatMap(name -> value.map(text -> variable(name, said.get(0), text)));
  }

  private static RenderingCondition variable(String name, String operator, String value) {
    return switch (operator) {
      case "equals" -> RenderingCondition.variableEquals(name, value);
      case "notEquals" -> RenderingCondition.variableNotEquals(name, value);
      case "matches" -> RenderingCondition.variableMatches(name, value);
      default -> RenderingCondition.variableNotMatches(name, value);
    };
  }

  /** How a section's panels are placed, where they are not placed one by one. */
  Optional<AutoGrid> autoGrid(Node.Mapping section) {
    Optional<Node.Mapping> told = values.mapping(section, "autoGrid");
    Optional<Integer> most = told.flatMap(node -> values.whole(node, "maxColumns"));
    if (most.isEmpty()) {
      return Optional.empty();
    }
    AutoGrid grid = AutoGrid.maxColumns(most.get());
    Optional<String> width = values.text(told.get(), "columnWidth");
    grid = width.isPresent() ? width(grid, width.get()) : grid;
    Optional<String> height = values.text(told.get(), "rowHeight");
    grid = height.isPresent() ? height(grid, height.get()) : grid;
    return Optional.of(values.isTrue(told.get(), "fillScreen") ? grid.fillScreen() : grid);
  }

  private static AutoGrid width(AutoGrid grid, String text) {
    return Arrays.stream(AutoGrid.ColumnWidth.values())
        .filter(width -> width.word().equals(text))
        .findFirst()
        .map(grid::columnWidth)
        .orElseGet(() -> grid.columnWidth(Integer.parseInt(text)));
  }

  private static AutoGrid height(AutoGrid grid, String text) {
    return Arrays.stream(AutoGrid.RowHeight.values())
        .filter(height -> height.word().equals(text))
        .findFirst()
        .map(grid::rowHeight)
        .orElseGet(() -> grid.rowHeight(Integer.parseInt(text)));
  }
}
