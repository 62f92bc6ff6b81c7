package io.panelwright.document;

import io.panelwright.json.JsonPointer;
import io.panelwright.json.JsonPositions;
import io.panelwright.text.LineIndex;
import io.panelwright.text.Position;
import io.panelwright.yaml.node.Node;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;

/** The first characters of a document's values in the text of the document. */
interface ValueIndexes {

  /** The index of a value, or of the innermost enclosing value that exists. */
  int index(JsonPointer pointer);

  /** The indexes of a JSON text, which is parsed at the first call. */
  static ValueIndexes ofJson(String text) {
    return new JsonValueIndexes(text);
  }

  /** The indexes of a YAML document. */
  static ValueIndexes ofYaml(Node root, ToIntFunction<Position> toIndex) {
    return pointer -> toIndex.applyAsInt(YamlValueFinder.find(root, pointer).position());
  }

  /** Converts the positions of YAML nodes, which do not count a byte-order mark. */
  static ToIntFunction<Position> toIndex(String text) {
    LineIndex lines = LineIndex.of(text);
    int mark = text.startsWith("\uFEFF") ? 1 : 0;
    return position ->
        lines.lineStart(position.line())
            + Math.max(0, position.column() - 1)
            + (position.line() == 1 ? mark : 0);
  }

  /** Parses a text only if a position is needed. */
  final class JsonValueIndexes implements ValueIndexes {

    private final String text;
    private Optional<JsonPositions> parsed = Optional.empty();

    private JsonValueIndexes(String text) {
      this.text = text;
    }

    @Override
    public int index(JsonPointer pointer) {
      if (parsed.isEmpty()) {
        parsed = Optional.of(JsonPositions.parse(text));
      }
      return parsed.get().startIndex(pointer);
    }
  }

  /** Finds the node of a pointer. */
  final class YamlValueFinder {

    private YamlValueFinder() {}

    private static Node find(Node root, JsonPointer pointer) {
      Node node = root;
      for (int i = 0; i < pointer.size(); i++) {
        Node parent = node;
        if (parent instanceof Node.Mapping mapping) {
          node = mapping.value(pointer.token(i)).orElse(parent);
        } else if (parent instanceof Node.Sequence sequence) {
          OptionalInt index = pointer.index(i);
          boolean inside = index.isPresent() && index.getAsInt() < sequence.items().size();
          node = inside ? sequence.items().get(index.getAsInt()) : parent;
        }
        if (node == parent) {
          return parent;
        }
      }
      return node;
    }
  }
}
