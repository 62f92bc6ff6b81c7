package io.panelwright.json;

import io.panelwright.json.JsonPositions.Range;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes values in a JSON text without changing any other character. */
public final class JsonEditor {

  private static final Range EMPTY_RANGE = new Range(0, 0, 0, Map.of());

  private final String text;
  private final JsonPositions positions;
  private final List<TextEdit> textEdits = new ArrayList<>();

  private JsonEditor(String text) {
    this.text = text;
    this.positions = JsonPositions.parse(text);
  }

  /**
   * Applies changes to a text. All pointers refer to the original text. The first of two changes of
   * one value is used. Changes inside a value that is itself replaced or removed are ignored, and
   * so are changes of absent values, except for a new member of an object.
   *
   * @throws JsonException if the text is not JSON
   */
  public static String edit(String text, List<JsonEdit> edits) {
    return TextEdit.apply(text, textEdits(text, edits));
  }

  /** The changes of the text that {@link #edit} applies, sorted. */
  public static List<TextEdit> textEdits(String text, List<JsonEdit> edits) {
    var editor = new JsonEditor(text);
    Map<JsonPointer, JsonEdit> byPointer = new LinkedHashMap<>();
    edits.forEach(edit -> byPointer.putIfAbsent(edit.pointer(), edit));
    List<JsonEdit> outer =
        byPointer.values().stream().filter(edit -> isOutermost(edit, byPointer)).toList();
    outer.stream()
        .collect(
            Collectors.groupingBy(JsonEdit::parentPointer, LinkedHashMap::new, Collectors.toList()))
        .forEach(editor::editMembers);
    return editor.textEdits.stream().sorted().toList();
  }

  private static boolean isOutermost(JsonEdit edit, Map<JsonPointer, JsonEdit> byPointer) {
    return edit.pointer().ancestors().stream().noneMatch(byPointer::containsKey);
  }

  /** Adds the text edits for all changes of members of one value. */
  private void editMembers(JsonPointer parent, List<JsonEdit> edits) {
    Range range = positions.range(parent).orElse(EMPTY_RANGE);
    Set<String> removedKeys = new LinkedHashSet<>();
    List<JsonEdit> addedEdits = new ArrayList<>();
    for (JsonEdit edit : edits) {
      Range old = range.children().get(edit.key());
      if (old != null && edit.value().isPresent()) {
        String value = print(edit.value().get(), indent(old.keyStart()));
        textEdits.add(new TextEdit(old.start(), old.end(), value));
      } else if (old != null) {
        removedKeys.add(edit.key());
      } else if (edit.value().isPresent() && text.startsWith("{", range.start())) {
        addedEdits.add(edit);
      }
    }
    int remainingEnd = remove(range, removedKeys, addedEdits.isEmpty());
    add(range, remainingEnd, addedEdits);
  }

  /**
   * Removes members. Each run includes the comma after it, or else the comma before it.
   *
   * @return index of the end of the last remaining member
   */
  private int remove(Range range, Set<String> removedKeys, boolean endsValue) {
    int from = -1;
    int remainingEnd = range.start() + 1;
    int last = remainingEnd;
    for (Map.Entry<String, Range> member : range.children().entrySet()) {
      boolean isRemoved = removedKeys.contains(member.getKey());
      last = member.getValue().end();
      if (isRemoved && from < 0) {
        from = member.getValue().keyStart();
      } else if (!isRemoved && from >= 0) {
        textEdits.add(new TextEdit(from, member.getValue().keyStart(), ""));
        from = -1;
      }
      remainingEnd = isRemoved ? remainingEnd : last;
    }
    if (from >= 0) {
      boolean empty = endsValue && removedKeys.size() == range.children().size();
      textEdits.add(new TextEdit(remainingEnd, empty ? range.end() - 1 : last, ""));
    }
    return remainingEnd;
  }

  /** Adds members in the layout of the last one: on separate lines, or on its line. */
  private void add(Range range, int at, List<JsonEdit> addedEdits) {
    Optional<Range> lastMember =
        range.children().values().stream().reduce((first, second) -> second);
    Optional<String> indent = lastMember.flatMap(member -> indent(member.keyStart()));
    String lineBreak = indent.map(spaces -> newLine() + spaces).orElse("");
    boolean first = at == range.start() + 1;
    var members = new StringBuilder();
    for (JsonEdit edit : addedEdits) {
      members
          .append(first ? lineBreak : "," + (indent.isPresent() ? lineBreak : " "))
          .append(Json.of(edit.key()))
          .append(lastMember.map(this::colon).orElse(": "))
          .append(print(edit.value().orElseThrow(), indent));
      first = false;
    }
    if (!addedEdits.isEmpty()) {
      textEdits.add(new TextEdit(at, at, members.toString()));
    }
  }

  /** The text between a key and its value. */
  private String colon(Range member) {
    String before = text.substring(member.keyStart(), member.start());
    return before.substring(before.lastIndexOf(':'));
  }

  /** The value on several lines with an indentation, or on one line without one. */
  private String print(Json value, Optional<String> indent) {
    return indent
        .map(i -> JsonWriter.pretty(value).stripTrailing().replace("\n", newLine() + i))
        .orElseGet(() -> JsonWriter.compact(value));
  }

  /** The indentation of a member that starts its line; empty if the member does not. */
  private Optional<String> indent(int index) {
    int line = Math.max(text.lastIndexOf('\n', index - 1), text.lastIndexOf('\r', index - 1)) + 1;
    String before = text.substring(line, index);
    return before.isBlank() && line > 0 ? Optional.of(before) : Optional.empty();
  }

  private String newLine() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }
}
