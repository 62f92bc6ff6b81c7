package io.panelwright.json;

import io.panelwright.json.JsonPositions.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Changes values in a JSON text and leaves every other character as it is. */
public final class JsonEditor {

  private static final Part NOTHING = new Part(0, 0, 0, Map.of());

  private final String text;
  private final JsonPositions positions;
  private final List<TextChange> changes = new ArrayList<>();

  private JsonEditor(String text) {
    this.text = text;
    this.positions = JsonPositions.of(text);
  }

  /**
   * The text with these changes. All pointers are those of the text as it is. Of two changes of one
   * value the first counts; one inside a value that is replaced or removed is left out, and so is
   * one of something that is not there.
   *
   * @throws JsonException when the text is not JSON
   */
  public static String edit(String text, List<JsonEdit> edits) {
    return TextChange.apply(text, changes(text, edits));
  }

  /** The changes of the text that {@link #edit} makes, sorted. */
  public static List<TextChange> changes(String text, List<JsonEdit> edits) {
    var editor = new JsonEditor(text);
    Map<List<String>, JsonEdit> byPointer = new LinkedHashMap<>();
    edits.forEach(edit -> byPointer.putIfAbsent(edit.pointer(), edit));
    List<JsonEdit> outer =
        byPointer.values().stream().filter(edit -> isOutermost(edit, byPointer)).toList();
    outer.stream()
        .collect(Collectors.groupingBy(JsonEdit::holder, LinkedHashMap::new, Collectors.toList()))
        .forEach(editor::change);
    return editor.changes.stream().sorted().toList();
  }

  private static boolean isOutermost(JsonEdit edit, Map<List<String>, JsonEdit> byPointer) {
    for (int length = 1; length < edit.pointer().size(); length++) {
      if (byPointer.containsKey(edit.pointer().subList(0, length))) {
        return false;
      }
    }
    return true;
  }

  /** All changes of the members of one value. */
  private void change(List<String> holder, List<JsonEdit> edits) {
    Part part = positions.part(holder).orElse(NOTHING);
    Set<String> gone = new LinkedHashSet<>();
    List<JsonEdit> added = new ArrayList<>();
    for (JsonEdit edit : edits) {
      Part old = part.parts().get(edit.name());
      if (old != null && edit.value().isPresent()) {
        String value = written(edit.value().get(), indent(old.key()));
        changes.add(new TextChange(old.start(), old.end(), value));
      } else if (old != null) {
        gone.add(edit.name());
      } else if (edit.value().isPresent() && text.startsWith("{", part.start())) {
        added.add(edit);
      }
    }
    int lastKept = remove(part, gone, added.isEmpty());
    add(part, lastKept, added);
  }

  /**
   * Takes each run of members with the comma before what stays, or else with the one before it.
   *
   * @return where the last member ends that stays
   */
  private int remove(Part part, Set<String> gone, boolean closes) {
    int from = -1;
    int lastKept = part.start() + 1;
    int last = lastKept;
    for (Map.Entry<String, Part> member : part.parts().entrySet()) {
      boolean goes = gone.contains(member.getKey());
      last = member.getValue().end();
      if (goes && from < 0) {
        from = member.getValue().key();
      } else if (!goes && from >= 0) {
        changes.add(new TextChange(from, member.getValue().key(), ""));
        from = -1;
      }
      lastKept = goes ? lastKept : last;
    }
    if (from >= 0) {
      boolean empty = closes && gone.size() == part.parts().size();
      changes.add(new TextChange(lastKept, empty ? part.end() - 1 : last, ""));
    }
    return lastKept;
  }

  /** Adds members as the last one is written: on lines of their own, or on its line. */
  private void add(Part part, int at, List<JsonEdit> added) {
    Optional<Part> model = part.parts().values().stream().reduce((first, second) -> second);
    Optional<String> indent = model.flatMap(member -> indent(member.key()));
    String gap = indent.map(spaces -> newLine() + spaces).orElse("");
    boolean first = at == part.start() + 1;
    var members = new StringBuilder();
    for (JsonEdit edit : added) {
      members
          .append(first ? gap : "," + (indent.isPresent() ? gap : " "))
          .append(Json.of(edit.name()))
          .append(model.map(this::colon).orElse(": "))
          .append(written(edit.value().orElseThrow(), indent));
      first = false;
    }
    if (!added.isEmpty()) {
      changes.add(new TextChange(at, at, members.toString()));
    }
  }

  /** What stands between a key's name and its value. */
  private String colon(Part member) {
    String before = text.substring(member.key(), member.start());
    return before.substring(before.lastIndexOf(':'));
  }

  /** The value over several lines below an indentation, or else on one line. */
  private String written(Json value, Optional<String> indent) {
    return indent
        .map(i -> JsonWriter.pretty(value).stripTrailing().replace("\n", newLine() + i))
        .orElseGet(() -> JsonWriter.compact(value));
  }

  /** What stands before a member that starts its line; empty when something else does. */
  private Optional<String> indent(int index) {
    int line = Math.max(text.lastIndexOf('\n', index - 1), text.lastIndexOf('\r', index - 1)) + 1;
    String before = text.substring(line, index);
    return before.isBlank() && line > 0 ? Optional.of(before) : Optional.empty();
  }

  private String newLine() {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }
}
