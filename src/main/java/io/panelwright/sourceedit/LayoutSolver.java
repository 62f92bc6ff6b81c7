package io.panelwright.sourceedit;

import io.panelwright.assembly.GridLayout;
import io.panelwright.assembly.GridLayout.Box;
import io.panelwright.dashboard.GridPos;
import io.panelwright.diff.LongestIncreasingSubsequence;
import io.panelwright.dsl.panel.PanelSpec.GridPosition;
import io.panelwright.sourceedit.ElementGoal.PanelPlacement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the order and the placements of a section's panels that give wanted positions, with few
 * changes to those of the source.
 */
final class LayoutSolver {

  private static final int ROUNDS = 8;

  /** The costs of a change, in changed calls. */
  private static final int ORDER_COST = 3;

  private static final int POSITION_COST = 2;

  /**
   * A panel.
   *
   * @param source its index in the source; -1 for a new panel
   * @param before what the source sets
   * @param width by default
   * @param height by default
   * @param fullWidth whether it fills a line
   * @param target the wanted position, from the section's first line
   */
  record Item(
      int source, PanelPlacement before, int width, int height, boolean fullWidth, GridPos target) {

    boolean isNew() {
      return source < 0;
    }

    Box box(PanelPlacement placement) {
      return new Box(
          placement.width().orElse(width),
          placement.height(),
          height,
          fullWidth,
          placement.position());
    }
  }

  /**
   * A solution.
   *
   * @param order indexes of the items in the source's order
   * @param placements by the index of the item
   * @param exact whether it gives all wanted positions
   */
  record Solution(List<Integer> order, List<PanelPlacement> placements, boolean exact, int cost) {}

  private final List<Item> items;
  private final List<Integer> order;
  private final PanelPlacement[] placements;
  private final List<GridPos> targets;

  private LayoutSolver(List<Item> items, List<Integer> order) {
    this.items = items;
    this.order = order;
    this.placements =
        order.stream().map(items::get).map(Item::before).toArray(PanelPlacement[]::new);
    this.targets = order.stream().map(index -> items.get(index).target()).toList();
  }

  /** Finds the cheapest solution; items are in reading order of their targets. */
  static Solution solve(List<Item> items) {
    List<Integer> reading = IntStream.range(0, items.size()).boxed().toList();
    Solution kept = new LayoutSolver(items, sourceOrder(items)).solve();
    Solution read = new LayoutSolver(items, reading).solve();
    boolean better =
        read.exact() && !kept.exact() || read.exact() == kept.exact() && read.cost() < kept.cost();
    return better ? read : kept;
  }

  /** The order of the source; a new panel follows the one before it in reading order. */
  private static List<Integer> sourceOrder(List<Item> items) {
    List<Integer> old =
        IntStream.range(0, items.size())
            .filter(i -> !items.get(i).isNew())
            .boxed()
            .sorted(Comparator.comparingInt(i -> items.get(i).source()))
            .toList();
    List<Integer> order = new ArrayList<>(old);
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).isNew()) {
        order.add(i == 0 ? 0 : order.indexOf(i - 1) + 1, i);
      }
    }
    return order;
  }

  private Solution solve() {
    for (int i = 0; i < placements.length; i++) {
      placements[i] = resized(item(i), placements[i]);
    }
    boolean exact = withHeights() || withPositions();
    PanelPlacement[] byItem = new PanelPlacement[items.size()];
    IntStream.range(0, order.size()).forEach(i -> byItem[order.get(i)] = placements[i]);
    return new Solution(order, Arrays.asList(byItem), exact, cost());
  }

  private Item item(int index) {
    return items.get(order.get(index));
  }

  /** The placement with the target's size and position where the source sets them. */
  private static PanelPlacement resized(Item item, PanelPlacement before) {
    GridPos target = item.target();
    boolean wide = item.fullWidth() || before.width().orElse(item.width()) == target.w();
    return new PanelPlacement(
        wide ? before.width() : Optional.of(target.w()),
        before.height().map(height -> target.h()),
        before.position().map(position -> new GridPosition(target.x(), target.y())));
  }

  private List<Box> boxes() {
    return IntStream.range(0, placements.length).mapToObj(i -> item(i).box(placements[i])).toList();
  }

  private boolean isExact() {
    return GridLayout.flow(boxes(), 0).equals(targets);
  }

  /** Sets the heights that differ, until all positions are right or no height differs. */
  private boolean withHeights() {
    for (int round = 0; round < ROUNDS; round++) {
      List<GridPos> flow = GridLayout.flow(boxes(), 0);
      if (flow.equals(targets)) {
        return true;
      }
      boolean changed = false;
      for (int i = 0; i < placements.length; i++) {
        if (placements[i].height().isEmpty() && flow.get(i).h() != targets.get(i).h()) {
          placements[i] = withHeight(placements[i], Optional.of(targets.get(i).h()));
          changed = true;
        }
      }
      if (!changed) {
        return false;
      }
    }
    return false;
  }

  /** Sets the positions that the flow does not give, then removes heights without an effect. */
  private boolean withPositions() {
    boolean[] set = new boolean[placements.length];
    for (int i = 0; i < placements.length; i++) {
      set[i] = item(i).before().height().isPresent();
      placements[i] = withHeight(placements[i], Optional.of(targets.get(i).h()));
    }
    List<Boolean> strays = GridLayout.needExplicitPosition(boxes(), targets, 0);
    for (int i = 0; i < placements.length; i++) {
      if (strays.get(i)) {
        GridPosition position = new GridPosition(targets.get(i).x(), targets.get(i).y());
        placements[i] =
            new PanelPlacement(
                placements[i].width(), placements[i].height(), Optional.of(position));
      }
    }
    boolean exact = isExact();
    for (int i = 0; exact && i < placements.length; i++) {
      PanelPlacement placement = placements[i];
      if (!set[i]) {
        placements[i] = withHeight(placement, Optional.empty());
        placements[i] = isExact() ? placements[i] : placement;
      }
    }
    return exact;
  }

  private static PanelPlacement withHeight(PanelPlacement placement, Optional<Integer> height) {
    return new PanelPlacement(placement.width(), height, placement.position());
  }

  private int cost() {
    int cost = ORDER_COST * moved(order, items).size();
    for (int i = 0; i < placements.length; i++) {
      PanelPlacement before = item(i).before();
      cost += before.width().equals(placements[i].width()) ? 0 : 1;
      cost += before.height().equals(placements[i].height()) ? 0 : 1;
      cost += before.position().equals(placements[i].position()) ? 0 : POSITION_COST;
    }
    return cost;
  }

  /** The items of the source that change their place in its order; the fewest possible. */
  static List<Integer> moved(List<Integer> order, List<Item> items) {
    List<Integer> old = order.stream().filter(i -> !items.get(i).isNew()).toList();
    List<Boolean> stays =
        LongestIncreasingSubsequence.find(old.stream().map(i -> items.get(i).source()).toList());
    return IntStream.range(0, old.size()).filter(i -> !stays.get(i)).mapToObj(old::get).toList();
  }
}
