package io.panelwright.sourceedit.java;

import com.sun.source.tree.ExpressionTree;
import io.panelwright.sourceedit.java.JavaProject.SourceClass;
import io.panelwright.sourceedit.java.PartLocator.ListedPart;
import io.panelwright.sourceedit.java.SourceChain.SourceCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Edits the arguments of calls that list parts: panels, sections, variables. */
final class ArgumentList {

  private ArgumentList() {}

  /** Removes an argument. */
  static Draft removed(ListedPart part) {
    JavaUnit unit = part.owner().unit();
    List<? extends ExpressionTree> all = part.list().arguments();
    int index = all.indexOf(part.expression());
    if (index + 1 < all.size()) {
      return Draft.replace(unit, unit.start(part.expression()), unit.start(all.get(index + 1)), "");
    }
    int from = index > 0 ? unit.end(all.get(index - 1)) : unit.start(part.expression());
    return Draft.replace(unit, from, unit.end(part.expression()), "");
  }

  /** Adds an argument after another one. */
  static Draft insertedAfter(ListedPart part, String text) {
    JavaUnit unit = part.owner().unit();
    return Draft.insert(unit, unit.end(part.expression()), ", " + text);
  }

  /** Adds an argument at a position of a call. */
  static Draft inserted(SourceClass owner, SourceCall call, int index, String text) {
    JavaUnit unit = owner.unit();
    List<? extends ExpressionTree> all = call.arguments();
    if (all.isEmpty()) {
      int open = unit.text().indexOf('(', unit.end(call.tree().getMethodSelect()));
      return Draft.insert(unit, open + 1, text);
    }
    return index < all.size()
        ? Draft.insert(unit, unit.start(all.get(index)), text + ", ")
        : Draft.insert(unit, unit.end(all.get(all.size() - 1)), ", " + text);
  }

  /**
   * Puts the kept parts into another order.
   *
   * @param order indexes of the parts that stay
   * @return empty if parts of different classes would change places
   */
  static Optional<Draft> reordered(List<ListedPart> parts, List<Integer> order) {
    List<Integer> places = order.stream().sorted().toList();
    Draft draft = Draft.EMPTY;
    for (int i = 0; i < order.size(); i++) {
      ListedPart from = parts.get(order.get(i));
      ListedPart to = parts.get(places.get(i));
      if (from.equals(to)) {
        continue;
      }
      if (from.owner().tree() != to.owner().tree()) {
        return Optional.empty();
      }
      draft =
          draft.and(
              Draft.replace(
                  to.owner().unit(), to.expression(), from.owner().unit().text(from.expression())));
    }
    return Optional.of(draft);
  }

  /** The indexes of parts by their values. */
  static <T> Optional<List<Integer>> indexes(List<T> order, List<T> all) {
    List<Integer> indexes = new ArrayList<>();
    for (T value : order) {
      indexes.add(all.indexOf(value));
    }
    return indexes.contains(-1) ? Optional.empty() : Optional.of(indexes);
  }
}
