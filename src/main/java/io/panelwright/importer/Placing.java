package io.panelwright.importer;

import io.panelwright.assemble.Grid;
import io.panelwright.document.GridPos;
import io.panelwright.dsl.HouseStyle;
import io.panelwright.dsl.PanelSpec;
import io.panelwright.importer.source.Expression;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words for the sizes and places of a section's panels: as few as give the same grid. */
final class Placing {

  private final HouseStyle style;
  private final List<JsonObject> panels;
  private final int top;
  private final List<GridPos> places;

  /**
   * @param top where the section's panels begin
   */
  Placing(HouseStyle style, List<JsonObject> panels, int top) {
    this.style = style;
    this.panels = panels;
    this.top = top;
    this.places = panels.stream().map(Placing::place).toList();
  }

  private static GridPos place(JsonObject panel) {
    JsonObject grid = panel.object("gridPos");
    return new GridPos(number(grid, "x"), number(grid, "y"), number(grid, "w"), number(grid, "h"));
  }

  private static int number(JsonObject grid, String key) {
    return Math.toIntExact(grid.integer(key).orElse(0L));
  }

  /** The panels' expressions with words for width, height and place. */
  List<Expression> of(List<Expression> said) {
    List<Grid.Box> boxes = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      boxes.add(box(i, true, Optional.empty()));
    }
    List<Boolean> strays = Grid.strays(boxes, places, top);
    List<Grid.Box> free = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      Optional<PanelSpec.Spot> spot = strays.get(i) ? Optional.of(spot(i)) : Optional.empty();
      boxes.set(i, box(i, true, spot));
      free.add(box(i, false, spot));
    }
    boolean stretches = Grid.flow(free, top).equals(places);
    List<Expression> placed = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      placed.add(placed(said.get(i), panels.get(i), stretches ? free.get(i) : boxes.get(i)));
    }
    return placed;
  }

  private PanelSpec.Spot spot(int index) {
    GridPos place = places.get(index);
    return new PanelSpec.Spot(place.x(), place.y() - top);
  }

  /** A panel that repeats to the right has the whole width anyway. */
  private Grid.Box box(int index, boolean chosen, Optional<PanelSpec.Spot> spot) {
    JsonObject panel = panels.get(index);
    GridPos place = places.get(index);
    int usual = house(panel).height();
    boolean alone =
        panel.has("repeat") && panel.string("repeatDirection").filter("v"::equals).isEmpty();
    boolean stretched = !chosen && place.h() == usual;
    Optional<Integer> height = stretched ? Optional.empty() : Optional.of(place.h());
    return new Grid.Box(alone ? house(panel).width() : place.w(), height, usual, alone, spot);
  }

  private HouseStyle.PanelStyle house(JsonObject panel) {
    return style.of(panel.string("type").orElse(""));
  }

  private Expression placed(Expression said, JsonObject panel, Grid.Box box) {
    Expression placed = said;
    if (box.width() != house(panel).width()) {
      placed = word(placed, "width", List.of(box.width()));
    }
    if (box.height().isPresent()) {
      placed = word(placed, "height", List.of(box.height().get()));
    }
    return box.spot().isPresent()
        ? word(placed, "place", List.of(box.spot().get().column(), box.spot().get().line()))
        : placed;
  }

  private static Expression word(Expression panel, String name, List<Integer> numbers) {
    return new Expression.Word(
        panel,
        name,
        numbers.stream().map(number -> "int").toList(),
        numbers.stream()
            .<Expression>map(number -> new Expression.Digits(String.valueOf(number)))
            .toList());
  }
}
