package io.panelwright.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.assembly.GridLayout.Box;
import io.panelwright.dashboard.GridPos;
import io.panelwright.dsl.panel.PanelSpec;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridLayoutTest {

  /**
   * Boxes are width x height; {@code ~} before a default height, {@code !} a full line, {@code
   * @column;line} the author's position.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing                                      |                      |
          one                                          | 12x~8                | 0,3 12x8
          side by side                                 | 12x~8 12x~8          | 0,3 12x8, 12,3 12x8
          a third has no room                          | 12x~8 12x~8 12x~8    | 0,3 12x8, 12,3 12x8, 0,11 12x8
          the lower is stretched to its line           | 12x~8 12x~4          | 0,3 12x8, 12,3 12x8
          a chosen height is not stretched             | 12x~8 12x4           | 0,3 12x8, 12,3 12x4
          a chosen height stretches its neighbour      | 12x10 12x~8          | 0,3 12x10, 12,3 12x10
          the last line is stretched, too              | 24x~8 6x~4 6x9       | 0,3 24x8, 0,11 6x9, 6,11 6x9
          the gap below a chosen height is filled      | 12x4 12x~8 12x~4     | 0,3 12x4, 12,3 12x8, 0,7 12x4
          what fills a gap is stretched to the bottom  | 12x3 12x~8 12x~4     | 0,3 12x3, 12,3 12x8, 0,6 12x5
          one that its author put elsewhere            | 12x4 6x4@18;2        | 0,3 12x4, 18,5 6x4
          the next follows one that was put            | 6x4 6x3@6;9 6x3 12x3 | 0,3 6x4, 6,12 6x3, 12,12 6x3, 0,15 12x3
          one that is too far right is moved           | 12x4@20;0            | 12,3 12x4
          a gap takes several                          | 12x~9 12x3 12x3 12x3 | 0,3 12x9, 12,3 12x3, 12,6 12x3, 12,9 12x3
          a gap takes none that is too high            | 12x~9 12x3 12x7      | 0,3 12x9, 12,3 12x3, 0,12 12x7
          a gap takes none that is too wide            | 12x~9 12x3 13x3      | 0,3 12x9, 12,3 12x3, 0,12 13x3
          there is no gap below a height not chosen    | 12x~9 12x~3 12x3     | 0,3 12x9, 12,3 12x9, 0,12 12x3
          gaps are filled from left to right           | 12x9 6x3 6x6 6x2 6x2 | 0,3 12x9, 12,3 6x3, 18,3 6x6, 12,6 6x2, 12,8 6x2
          a gap reaches below several                  | 6x8 6x4 12x4 12x3 6x3| 0,3 6x8, 6,3 6x4, 12,3 12x4, 6,7 12x3, 18,7 6x3
          nothing goes back to a gap further left      | 6x4 6x4 12x8 6x3 6x4 6x1 | 0,3 6x4, 6,3 6x4, 12,3 12x8, 0,7 6x3, 6,7 6x4, 0,11 6x1
          alone takes the whole width                  | 6x~4!                | 0,3 24x4
          alone is below what came before              | 6x~4 6x~5!           | 0,3 6x4, 0,7 24x5
          nothing stands beside alone                  | 6x~5! 6x~4           | 0,3 24x5, 0,8 6x4
          nothing fills a gap beside alone             | 12x~9 12x3 6x2! 12x3 | 0,3 12x9, 12,3 12x3, 0,12 24x2, 0,14 12x3
          """)
  void panels_flow(String what, String boxes, String expected) {
    List<Box> parsed =
        boxes == null
            ? List.of()
            : Arrays.stream(boxes.split(" +")).map(GridLayoutTest::box).toList();

    assertThat(GridLayout.flow(parsed, 3).stream().map(GridLayoutTest::print).toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected.split(", ")));
  }

  @Property(tries = 1000)
  void no_two_boxes_overlap(@ForAll("boxes") List<Box> boxes, @ForAll @IntRange(max = 99) int y) {
    List<GridPos> places = GridLayout.flow(boxes, y);

    for (int i = 0; i < places.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(places.get(i).overlaps(places.get(j))).as("%s %s", i, j).isFalse();
      }
    }
  }

  @Property(tries = 1000)
  void every_box_is_within_the_grid_and_has_its_requested_size(
      @ForAll("boxes") List<Box> boxes, @ForAll @IntRange(max = 99) int y) {
    List<GridPos> places = GridLayout.flow(boxes, y);

    assertThat(places).hasSameSizeAs(boxes);
    for (int i = 0; i < places.size(); i++) {
      Box box = boxes.get(i);
      GridPos position = places.get(i);
      assertThat(position.x()).isNotNegative();
      assertThat(position.x() + position.w()).isLessThanOrEqualTo(GridPos.COLUMNS);
      assertThat(position.y()).isGreaterThanOrEqualTo(y);
      assertThat(position.w()).isEqualTo(box.fullWidth() ? GridPos.COLUMNS : box.width());
      assertThat(position.h()).isGreaterThanOrEqualTo(box.minHeight());
      box.height().ifPresent(chosen -> assertThat(position.h()).isEqualTo(chosen));
    }
  }

  @Property(tries = 1000)
  void a_box_with_default_height_is_stretched_to_the_bottom_of_its_line(
      @ForAll("boxes") List<Box> boxes) {
    List<GridPos> places = GridLayout.flow(boxes, 0);

    for (int i = 0; i < places.size(); i++) {
      if (boxes.get(i).height().isEmpty()) {
        int bottom = bottom(places.get(i));
        assertThat(places).noneMatch(other -> other.y() < bottom && bottom < bottom(other));
      }
    }
  }

  @Property(tries = 1000)
  void a_later_box_is_never_left_of_an_earlier_one_without_being_below_it(
      @ForAll("boxes") List<Box> boxes) {
    List<GridPos> places = GridLayout.flow(boxes, 0);

    for (int later = 0; later < places.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (places.get(later).x() <= places.get(earlier).x()) {
          assertThat(places.get(later).y())
              .as("%s after %s", later, earlier)
              .isGreaterThan(places.get(earlier).y());
        }
      }
    }
  }

  @Property(tries = 1000)
  void nothing_is_beside_a_box_of_full_width(@ForAll("boxes") List<Box> boxes) {
    List<GridPos> places = GridLayout.flow(boxes, 0);

    for (int i = 0; i < places.size(); i++) {
      if (boxes.get(i).fullWidth()) {
        GridPos line = places.get(i);
        assertThat(places.stream().filter(line::overlaps)).containsExactly(line);
        assertThat(line.w()).isEqualTo(24);
      }
    }
  }

  @Property(tries = 1000)
  void boxes_of_one_size_waste_nothing(
      @ForAll @IntRange(min = 1, max = 24) int width, @ForAll @IntRange(max = 30) int count) {
    Box box = new Box(width, Optional.empty(), 5, false, Optional.empty());
    int perLine = 24 / width;

    List<GridPos> places = GridLayout.flow(Collections.nCopies(count, box), 0);

    for (int i = 0; i < count; i++) {
      assertThat(places.get(i))
          .isEqualTo(new GridPos(i % perLine * width, i / perLine * 5, width, 5));
    }
  }

  @Provide
  Arbitrary<List<Box>> boxes() {
    Arbitrary<Optional<Integer>> height = Arbitraries.integers().between(1, 12).optional(0.5);
    Arbitrary<Integer> width =
        Arbitraries.oneOf(Arbitraries.of(4, 6, 8, 12, 24), Arbitraries.integers().between(1, 24));
    return Combinators.combine(
            width,
            height,
            Arbitraries.integers().between(1, 12),
            Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(false)), Tuple.of(1, Arbitraries.just(true))))
        .as((w, h, usual, alone) -> new Box(w, h, usual, alone, Optional.empty()))
        .withoutEdgeCases()
        .list()
        .ofMaxSize(25);
  }

  private static int bottom(GridPos position) {
    return position.y() + position.h();
  }

  private static Box box(String text) {
    boolean alone = text.endsWith("!");
    String[] parts = text.replace("!", "").split("@");
    String[] size = parts[0].split("x");
    boolean chosen = !size[1].startsWith("~");
    int height = Integer.parseInt(size[1].replace("~", ""));
    return new Box(
        Integer.parseInt(size[0]),
        chosen ? Optional.of(height) : Optional.empty(),
        chosen ? 99 : height,
        alone,
        parts.length > 1 ? Optional.of(spot(parts[1])) : Optional.empty());
  }

  private static PanelSpec.GridPosition spot(String text) {
    String[] numbers = text.split(";");
    return new PanelSpec.GridPosition(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
  }

  private static String print(GridPos position) {
    return position.x() + "," + position.y() + " " + position.w() + "x" + position.h();
  }
}
