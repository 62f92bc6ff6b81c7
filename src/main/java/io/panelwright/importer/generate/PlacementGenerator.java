package io.panelwright.importer.generate;

import io.panelwright.assembly.GridLayout;
import io.panelwright.codegen.JavaExpression;
import io.panelwright.dashboard.GridPos;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.panel.PanelSpec;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Generates the sizes and positions of a section's panels: as few calls as give the same grid. */
final class PlacementGenerator {

  private final HouseStyle style;
  private final List<JsonObject> panels;
  private final int top;
  private final List<GridPos> places;

  /**
   * Creates a generator for one section.
   *
   * @param top the first line of the section's panels
   */
  PlacementGenerator(HouseStyle style, List<JsonObject> panels, int top) {
    this.style = style;
    this.panels = panels;
    this.top = top;
    this.places = panels.stream().map(PlacementGenerator::gridPosition).toList();
  }

  private static GridPos gridPosition(JsonObject panel) {
    JsonObject grid = panel.object("gridPos");
    return new GridPos(number(grid, "x"), number(grid, "y"), number(grid, "w"), number(grid, "h"));
  }

  private static int number(JsonObject grid, String key) {
    return Math.toIntExact(grid.integer(key).orElse(0L));
  }

  /** Adds width, height and position to the expressions of the panels. */
  List<JavaExpression> generate(List<JavaExpression> expressions) {
    List<GridLayout.Box> boxes = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      boxes.add(box(i, true, Optional.empty()));
    }
    List<Boolean> explicit = GridLayout.needExplicitPosition(boxes, places, top);
    List<GridLayout.Box> free = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      Optional<PanelSpec.GridPosition> position =
          explicit.get(i) ? Optional.of(spot(i)) : Optional.empty();
      boxes.set(i, box(i, true, position));
      free.add(box(i, false, position));
    }
    boolean stretches = GridLayout.flow(free, top).equals(places);
    List<JavaExpression> placed = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      placed.add(
          withPlacement(expressions.get(i), panels.get(i), stretches ? free.get(i) : boxes.get(i)));
    }
    return placed;
  }

  private PanelSpec.GridPosition spot(int index) {
    GridPos place = places.get(index);
    return new PanelSpec.GridPosition(place.x(), place.y() - top);
  }

  /** A panel that repeats horizontally has the full width by default. */
  private GridLayout.Box box(int index, boolean chosen, Optional<PanelSpec.GridPosition> position) {
    JsonObject panel = panels.get(index);
    GridPos place = places.get(index);
    int usual = panelStyle(panel).height();
    boolean repeats =
        panel.has("repeat") && panel.string("repeatDirection").filter("v"::equals).isEmpty();
    boolean stretched = !chosen && place.h() == usual;
    Optional<Integer> height = stretched ? Optional.empty() : Optional.of(place.h());
    return new GridLayout.Box(
        repeats ? panelStyle(panel).width() : place.w(), height, usual, repeats, position);
  }

  private HouseStyle.PanelStyle panelStyle(JsonObject panel) {
    return style.panelStyle(panel.string("type").orElse(""));
  }

  private JavaExpression withPlacement(
      JavaExpression expression, JsonObject panel, GridLayout.Box box) {
    JavaExpression placed = expression;
    if (box.width() != panelStyle(panel).width()) {
      placed = methodCall(placed, "width", List.of(box.width()));
    }
    if (box.height().isPresent()) {
      placed = methodCall(placed, "height", List.of(box.height().get()));
    }
    return box.position().isPresent()
        ? methodCall(
            placed, "place", List.of(box.position().get().column(), box.position().get().line()))
        : placed;
  }

  private static JavaExpression methodCall(
      JavaExpression panel, String name, List<Integer> numbers) {
    return new JavaExpression.MethodCall(
        panel,
        name,
        numbers.stream().map(number -> "int").toList(),
        numbers.stream()
            .<JavaExpression>map(number -> new JavaExpression.NumberLiteral(String.valueOf(number)))
            .toList());
  }
}
