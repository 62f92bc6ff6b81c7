package io.panelwright.yaml.read;

import io.panelwright.dsl.AutoGrid;
import io.panelwright.dsl.panel.ConditionalRendering;
import io.panelwright.dsl.panel.RenderingCondition;
import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.schema.RenderingSchema;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads conditional rendering of sections and panels, and the auto grid of sections. */
final class RenderingReader {

  private final SchemaValidator check;
  private final FileFindings findings;
  private final ValueReader values;

  RenderingReader(SchemaValidator check, FileFindings findings) {
    this.check = check;
    this.findings = findings;
    this.values = new ValueReader(check);
  }

  /** Reads the rendering condition; empty if the keys are absent or all items are invalid. */
  Optional<ConditionalRendering> rendering(Node.Mapping node) {
    List<Node.Entry> entries = new ArrayList<>();
    List.of("showWhen", "showWhenAny", "hideWhen", "hideWhenAny")
        .forEach(key -> node.entry(key).ifPresent(entries::add));
    if (entries.size() > 1) {
      findings.add(
          "yaml-keys-conflict",
          entries.get(1).key().position(),
          entries.get(0).key().text()
              + ": and "
              + entries.get(1).key().text()
              + ": exclude each other",
          "keep one of them");
    }
    return entries.stream().findFirst().flatMap(first -> rendering(node, first.key().text()));
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
    List<String> operators =
        RenderingSchema.OPERATORS.stream().filter(key -> node.entry(key).isPresent()).toList();
    if (operators.size() != 1) {
      check.reject(
          operators.isEmpty() ? "yaml-key-missing" : "yaml-keys-conflict",
          node,
          "a condition on a variable has one of "
              + String.join(":, ", RenderingSchema.OPERATORS)
              + ":, found "
              + (operators.isEmpty() ? "none" : String.join(": and ", operators) + ":"),
          operators.isEmpty() ? "add equals: with a value" : "keep one of them");
      return Optional.empty();
    }
    Optional<String> value = values.text(node, operators.get(0));
    return values
        .text(node, "variable")
        .flatMap(name -> value.map(text -> variable(name, operators.get(0), text)));
  }

  private static RenderingCondition variable(String name, String operator, String value) {
    return switch (operator) {
      case "equals" -> RenderingCondition.variableEquals(name, value);
      case "notEquals" -> RenderingCondition.variableNotEquals(name, value);
      case "matches" -> RenderingCondition.variableMatches(name, value);
      default -> RenderingCondition.variableNotMatches(name, value);
    };
  }

  /** Reads the auto grid of a section, if it has one. */
  Optional<AutoGrid> autoGrid(Node.Mapping section) {
    Optional<Node.Mapping> mapping = values.mapping(section, "autoGrid");
    Optional<Integer> maxColumns = mapping.flatMap(node -> values.integer(node, "maxColumns"));
    if (maxColumns.isEmpty()) {
      return Optional.empty();
    }
    AutoGrid grid = AutoGrid.maxColumns(maxColumns.get());
    Optional<String> width = values.text(mapping.get(), "columnWidth");
    grid = width.isPresent() ? width(grid, width.get()) : grid;
    Optional<String> height = values.text(mapping.get(), "rowHeight");
    grid = height.isPresent() ? height(grid, height.get()) : grid;
    return Optional.of(values.isTrue(mapping.get(), "fillScreen") ? grid.fillScreen() : grid);
  }

  private static AutoGrid width(AutoGrid grid, String text) {
    return Arrays.stream(AutoGrid.ColumnWidth.values())
        .filter(width -> width.id().equals(text))
        .findFirst()
        .map(grid::columnWidth)
        .orElseGet(() -> grid.columnWidth(Integer.parseInt(text)));
  }

  private static AutoGrid height(AutoGrid grid, String text) {
    return Arrays.stream(AutoGrid.RowHeight.values())
        .filter(height -> height.id().equals(text))
        .findFirst()
        .map(grid::rowHeight)
        .orElseGet(() -> grid.rowHeight(Integer.parseInt(text)));
  }
}
