package io.panelwright.sourceedit.yaml;

import io.panelwright.assembly.Assembly.PlacedPanel;
import io.panelwright.diff.LongestIncreasingSubsequence;
import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import io.panelwright.json.TextEdit;
import io.panelwright.sourceedit.ElementGoal.LayoutChanged;
import io.panelwright.sourceedit.ElementGoal.PlacementChange;
import io.panelwright.sourceedit.yaml.YamlLocator.LocatedPanel;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.NodeConverter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The edits that give panels another size, position or place in their list. */
final class YamlLayoutEdit {

  private final YamlLocator locator;
  private final YamlText text;
  private final LayoutChanged layout;

  YamlLayoutEdit(YamlLocator locator, LayoutChanged layout) {
    this.locator = locator;
    this.text = locator.text();
    this.layout = layout;
  }

  /** The edits; empty if the panels are not in one list. */
  Optional<List<TextEdit>> edits() {
    List<TextEdit> edits = new ArrayList<>();
    Map<Integer, List<TextEdit>> byPanel = new LinkedHashMap<>();
    Node.Sequence list = null;
    for (PlacementChange move : layout.moves()) {
      Optional<LocatedPanel> located = locator.panel(move.panel().site());
      if (located.isEmpty() || list != null && !list.equals(located.get().panels())) {
        return Optional.empty();
      }
      list = located.get().panels();
      byPanel.put(located.get().index(), placement(located.get().node(), move));
    }
    if (list == null || !layout.reorders()) {
      byPanel.values().forEach(edits::addAll);
      return Optional.of(edits.stream().sorted().toList());
    }
    return Optional.of(reordered(list, byPanel));
  }

  private List<TextEdit> placement(Node.Mapping node, PlacementChange move) {
    var own = (JsonObject) NodeConverter.toJson(node);
    JsonObject title = earlierKeys(own);
    JsonObject before = PanelNotations.withPlacement(title, move.before());
    JsonObject after = PanelNotations.withPlacement(title, move.after());
    return YamlTextEditor.edits(text, node, NotationPatch.object(own, before, after), "");
  }

  /** The keys that come before the placement. */
  private static JsonObject earlierKeys(JsonObject own) {
    JsonObject title = Json.object();
    for (var member : own.members().entrySet()) {
      boolean early = title.isEmpty() || List.of("key", "description").contains(member.getKey());
      title = early ? title.with(member.getKey(), member.getValue()) : title;
    }
    return title;
  }

  /** Cuts the moved panels and inserts them after their new predecessors. */
  private List<TextEdit> reordered(Node.Sequence list, Map<Integer, List<TextEdit>> byPanel) {
    List<TextEdit> edits = new ArrayList<>();
    var blocks = new ItemBlocks(text, list, false);
    List<Integer> order = order(list);
    List<Integer> moved = moved(order);
    Map<Integer, StringBuilder> pasted = new LinkedHashMap<>();
    int previous = -1;
    for (int index : order) {
      List<TextEdit> inner = byPanel.getOrDefault(index, List.of());
      if (!moved.contains(index)) {
        edits.addAll(inner);
        previous = index;
        continue;
      }
      edits.add(blocks.removal(index, list.items().size()));
      pasted
          .computeIfAbsent(previous, key -> new StringBuilder())
          .append(cut(blocks.blocks().get(index), inner, blocks.isSpaced()));
    }
    pasted.forEach((after, written) -> edits.add(paste(blocks, after, written.toString())));
    return ItemBlocks.withoutOverlaps(edits);
  }

  private String cut(ItemBlocks.Block block, List<TextEdit> inner, boolean spaced) {
    List<TextEdit> shifted =
        inner.stream()
            .sorted()
            .map(
                edit ->
                    new TextEdit(
                        edit.start() - block.comment(),
                        edit.end() - block.comment(),
                        edit.replacement()))
            .toList();
    String own = TextEdit.apply(text.text().substring(block.comment(), block.end()), shifted);
    String ended = own.endsWith("\n") ? own : own + text.lineEnd();
    return spaced ? text.lineEnd() + ended : ended;
  }

  private TextEdit paste(ItemBlocks blocks, int after, String written) {
    if (after < 0) {
      int start = blocks.blocks().get(0).comment();
      String blank = blocks.isSpaced() ? text.lineEnd() : "";
      return new TextEdit(start, start, written.substring(blank.length()) + blank);
    }
    int end = blocks.blocks().get(after).end();
    return new TextEdit(end, end, written);
  }

  /** The indexes of the list's panels in their new order; the others stay behind the same ones. */
  private List<Integer> order(Node.Sequence list) {
    List<Integer> order = new ArrayList<>();
    for (PlacedPanel panel : layout.order()) {
      locator
          .panel(panel.site())
          .filter(located -> located.panels().equals(list))
          .ifPresent(located -> order.add(located.index()));
    }
    return order;
  }

  /** The indexes that leave a rising sequence of most of the others. */
  private static List<Integer> moved(List<Integer> order) {
    List<Boolean> stays = LongestIncreasingSubsequence.find(order);
    return IntStream.range(0, order.size())
        .filter(i -> !stays.get(i))
        .mapToObj(order::get)
        .toList();
  }
}
