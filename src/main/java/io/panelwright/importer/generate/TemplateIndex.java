package io.panelwright.importer.generate;

import io.panelwright.json.Json;
import io.panelwright.json.JsonObject;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the templates that set a value at, above or below a path. A tree of the keys of all
 * templates; each node has the positions of its templates in the list.
 */
final class TemplateIndex {

  private final Node root = new Node();

  /** The templates with the keys on the path to this node. */
  private static final class Node {

    /** Only looked up, never iterated. */
    private final Map<String, Node> children = new HashMap<>();

    private final BitSet all = new BitSet();

    /** The templates that set the whole value here, or an argument. */
    private final BitSet whole = new BitSet();
  }

  /** The key of members whose key is an argument. */
  private static final String ANY_KEY = "$";

  /** An index of templates by their positions. */
  TemplateIndex(List<JsonObject> templates) {
    for (int i = 0; i < templates.size(); i++) {
      add(root, templates.get(i), i);
    }
  }

  private static void add(Node node, Json template, int position) {
    node.all.set(position);
    if (template instanceof JsonObject object && !TemplatePlaceholders.isPlaceholder(object)) {
      object
          .members()
          .forEach(
              (key, member) -> {
                String step = key.startsWith(ANY_KEY) ? ANY_KEY : key;
                add(node.children.computeIfAbsent(step, k -> new Node()), member, position);
              });
    } else {
      node.whole.set(position);
    }
  }

  /** The positions of the templates that set a value at, above or below a path. */
  BitSet find(List<String> path) {
    BitSet found = new BitSet();
    find(root, path, 0, found);
    return found;
  }

  private static void find(Node node, List<String> path, int depth, BitSet found) {
    found.or(depth == path.size() ? node.all : node.whole);
    if (depth < path.size()) {
      for (String step : List.of(path.get(depth), ANY_KEY)) {
        Node child = node.children.get(step);
        if (child != null) {
          find(child, path, depth + 1, found);
        }
      }
    }
  }
}
