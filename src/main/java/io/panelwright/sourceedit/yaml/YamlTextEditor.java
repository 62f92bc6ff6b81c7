package io.panelwright.sourceedit.yaml;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.TextEdit;
import io.panelwright.yaml.PanelsYamlWriter;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.node.YamlScalarWriter;
import io.panelwright.yaml.node.YamlWriter;
import io.panelwright.yaml.schema.PanelSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds the edits of a text that change the value of a node. */
final class YamlTextEditor {

  private final YamlText text;
  private final List<TextEdit> edits = new ArrayList<>();

  private YamlTextEditor(YamlText text) {
    this.text = text;
  }

  /**
   * The edits that change a mapping.
   *
   * @param except a key that is not compared
   */
  static List<TextEdit> edits(YamlText text, Node.Mapping node, JsonObject value, String except) {
    var editor = new YamlTextEditor(text);
    editor.mapping(node, value, except, text.isFlow(node));
    return ItemBlocks.withoutOverlaps(editor.edits);
  }

  /**
   * Changes a value.
   *
   * @param key the key of the value, for the layout
   * @param indent the indentation of its key or dash
   */
  private void value(Node node, Json wanted, String key, int indent, boolean flow) {
    if (NodeConverter.equalsIgnoringOrder(NodeConverter.toJson(node), wanted)) {
      return;
    }
    if (node instanceof Node.Mapping mapping && wanted instanceof JsonObject object) {
      mapping(mapping, object, "", flow || text.isFlow(node));
    } else if (node instanceof Node.Sequence sequence
        && wanted instanceof JsonArray array
        && !array.isEmpty()
        && !sequence.items().isEmpty()) {
      sequence(sequence, array, key, indent, flow || text.isFlow(node));
    } else if (node instanceof Node.Scalar scalar
        && !(wanted instanceof JsonObject)
        && !(wanted instanceof JsonArray)
        && !scalar.text().isEmpty()) {
      int start = text.start(node);
      String written = new ScalarStyle(text, scalar, indent, flow).write(wanted);
      edits.add(new TextEdit(start, text.end(node, indent, flow), written));
    } else {
      throw new CannotEditException(key);
    }
  }

  /** A value whose place in the text has another form. */
  static final class CannotEditException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotEditException(String key) {
      super("the form of " + key + ": changes", null, false, false);
    }
  }

  private void mapping(Node.Mapping node, JsonObject wanted, String except, boolean flow) {
    List<Node.Entry> entries = node.entries();
    Optional<Node.Entry> renamed = renamedType(entries, wanted);
    if (renamed.isEmpty() && entries.stream().noneMatch(e -> wanted.has(e.key().text()))) {
      throw new CannotEditException("all keys");
    }
    for (int i = 0; i < entries.size(); i++) {
      Node.Entry entry = entries.get(i);
      String key = entry.key().text();
      boolean isRenamed = renamed.filter(entry::equals).isPresent();
      String name = isRenamed ? wanted.members().keySet().iterator().next() : key;
      if (name.equals(except)) {
        continue;
      }
      if (isRenamed) {
        int start = text.index(entry.key().position());
        edits.add(new TextEdit(start, text.keyEnd(start), name));
      }
      Optional<Json> value = wanted.get(name);
      if (value.isEmpty()) {
        remove(entries, i, nextKept(entries, i, wanted, flow), flow);
      } else {
        entry(entries, i, name, value.get(), flow);
      }
    }
    insertions(node, wanted, renamed, flow);
  }

  /** The first entry, if only the type of the panel is another one. */
  private static Optional<Node.Entry> renamedType(List<Node.Entry> entries, JsonObject wanted) {
    if (entries.isEmpty() || wanted.isEmpty()) {
      return Optional.empty();
    }
    String old = entries.get(0).key().text();
    String now = wanted.members().keySet().iterator().next();
    boolean type = PanelSchema.isType(old) && PanelSchema.isType(now) && !old.equals(now);
    return type ? Optional.of(entries.get(0)) : Optional.empty();
  }

  /** Changes the value of an entry; writes it again if it gets another form. */
  private void entry(List<Node.Entry> entries, int index, String name, Json wanted, boolean flow) {
    Node.Entry entry = entries.get(index);
    int indent = text.column(text.index(entry.key().position()));
    List<TextEdit> before = List.copyOf(edits);
    try {
      value(entry.value(), wanted, name, indent, flow);
    } catch (CannotEditException e) {
      edits.clear();
      edits.addAll(before);
      rewrite(entry, name, wanted, indent, flow);
    }
  }

  private void rewrite(Node.Entry entry, String name, Json wanted, int indent, boolean flow) {
    int start = text.index(entry.key().position());
    int end = text.entryEnd(entry, flow);
    String written;
    if (flow) {
      written = name + ": " + flow(wanted);
    } else {
      written =
          lines(YamlWriter.member(name, wanted, PanelsYamlWriter.LAYOUT, indent)).stripTrailing();
      written = written.substring(indent);
    }
    edits.add(new TextEdit(start, end, written));
  }

  private String lines(String written) {
    return written.replace("\n", text.lineEnd());
  }

  private static String flow(Json value) {
    return YamlScalarWriter.flow(value, true).orElse(value.toString());
  }

  /** The entry after a removed one; on the line of a dash one that stays, to take its place. */
  private int nextKept(List<Node.Entry> entries, int index, JsonObject wanted, boolean flow) {
    int next = index + 1;
    if (!flow && isOnDashLine(text.index(entries.get(index).key().position()))) {
      while (next < entries.size() - 1 && !wanted.has(entries.get(next).key().text())) {
        next++;
      }
    }
    return next;
  }

  private void remove(List<Node.Entry> entries, int index, int next, boolean flow) {
    Node.Entry entry = entries.get(index);
    int start = text.index(entry.key().position());
    boolean last = index == entries.size() - 1;
    if (flow || isOnDashLine(start)) {
      int end = text.entryEnd(entry, flow);
      if (!last) {
        edits.add(new TextEdit(start, text.index(entries.get(next).key().position()), ""));
      } else {
        int from = index == 0 ? start : text.entryEnd(entries.get(index - 1), flow);
        edits.add(new TextEdit(from, end, ""));
      }
      return;
    }
    int from = text.commentStart(text.lineStart(start));
    edits.add(new TextEdit(from, text.nextLine(text.entryEnd(entry, false)), ""));
  }

  private boolean isOnDashLine(int start) {
    return !text.text().substring(text.lineStart(start), start).isBlank();
  }

  private void insertions(
      Node.Mapping node, JsonObject wanted, Optional<Node.Entry> renamed, boolean flow) {
    Optional<Node.Entry> previous = renamed;
    for (var member : wanted.members().entrySet()) {
      Optional<Node.Entry> own = node.entry(member.getKey());
      if (own.isPresent()) {
        previous = own;
      } else if (!(renamed.isPresent()
          && previous.equals(renamed)
          && isFirst(wanted, member.getKey()))) {
        insert(node, wanted, previous, member.getKey(), flow);
      }
    }
  }

  private static boolean isFirst(JsonObject wanted, String key) {
    return wanted.members().keySet().iterator().next().equals(key);
  }

  private static Node.Entry firstKept(Node.Mapping node, JsonObject wanted) {
    return node.entries().stream()
        .filter(entry -> wanted.has(entry.key().text()))
        .findFirst()
        .orElse(node.entries().get(0));
  }

  private void insert(
      Node.Mapping node,
      JsonObject wanted,
      Optional<Node.Entry> previous,
      String key,
      boolean flow) {
    Json value = wanted.get(key).orElseThrow();
    if (flow) {
      insertInFlow(node, previous, key, value);
      return;
    }
    Node.Entry anchor = previous.orElseGet(() -> firstKept(node, wanted));
    int anchorStart = text.index(anchor.key().position());
    int indent = text.column(anchorStart);
    String written = lines(YamlWriter.member(key, value, PanelsYamlWriter.LAYOUT, indent));
    if (previous.isEmpty()) {
      edits.add(
          new TextEdit(anchorStart, anchorStart, written.substring(indent) + " ".repeat(indent)));
      return;
    }
    int end = text.entryEnd(anchor, false);
    int line = text.nextLine(end);
    boolean unended = line == text.text().length() && text.at(line - 1) != '\n';
    edits.add(
        unended
            ? new TextEdit(line, line, text.lineEnd() + written.stripTrailing())
            : new TextEdit(line, line, written));
  }

  private void insertInFlow(
      Node.Mapping node, Optional<Node.Entry> previous, String key, Json value) {
    String written = key + ": " + flow(value);
    if (node.entries().isEmpty()) {
      int start = text.start(node);
      edits.add(new TextEdit(start, text.end(node, 0, true), "{ " + written + " }"));
    } else if (previous.isPresent()) {
      int end = text.entryEnd(previous.get(), true);
      edits.add(new TextEdit(end, end, ", " + written));
    } else {
      int start = text.index(node.entries().get(0).key().position());
      edits.add(new TextEdit(start, start, written + ", "));
    }
  }

  private void sequence(
      Node.Sequence node, JsonArray wanted, String key, int indent, boolean flow) {
    List<Json> items = node.items().stream().map(NodeConverter::toJson).toList();
    var blocks = new ItemBlocks(text, node, flow);
    int previous = -1;
    Map<Integer, String> added = new TreeMap<>();
    for (ListAlignment.Pair pair : ListAlignment.align(items, wanted.items())) {
      if (pair.after() < 0) {
        edits.add(blocks.removal(pair.before(), wanted.size()));
        previous = pair.before();
      } else if (pair.before() < 0) {
        Json item = wanted.items().get(pair.after());
        String written = flow ? flow(item) : blocks.write(key, item);
        added.merge(previous, written, (one, more) -> one + (flow ? ", " : "") + more);
      } else {
        item(node, wanted, pair, key, blocks, flow);
        previous = pair.before();
      }
    }
    added.forEach((after, written) -> edits.add(blocks.insertion(after, written)));
  }

  private void item(
      Node.Sequence node,
      JsonArray wanted,
      ListAlignment.Pair pair,
      String key,
      ItemBlocks blocks,
      boolean flow) {
    Node item = node.items().get(pair.before());
    Json value = wanted.items().get(pair.after());
    List<TextEdit> before = List.copyOf(edits);
    try {
      value(item, value, key, flow ? 0 : blocks.dashColumn(), flow);
    } catch (CannotEditException e) {
      edits.clear();
      edits.addAll(before);
      edits.add(blocks.replacement(pair.before(), flow ? flow(value) : blocks.write(key, value)));
    }
  }
}
