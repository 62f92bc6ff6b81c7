package io.panelwright.diff;

import io.panelwright.diagnostic.Severity;
import io.panelwright.json.Json;
import java.util.List;
import java.util.Optional;

/**
 * A change of one property of an element.
 *
 * @param code the kind of change
 * @param consequence what the change may break; empty for infos
 * @param description the change for a reader, such as {@code unit s → ms}
 * @param lines the lines of a changed text: {@code "- "} before, {@code "+ "} after, two blanks in
 *     both
 * @param path the path in the element, such as {@code fieldConfig.defaults.unit}
 * @param before the old value; empty if there was none
 * @param after the new value; empty if there is none
 */
public record Change(
    ChangeCode code,
    String consequence,
    String description,
    List<String> lines,
    String path,
    Optional<Json> before,
    Optional<Json> after) {

  public Change {
    lines = List.copyOf(lines);
  }

  /** A change with the consequence of its kind, without lines. */
  static Change of(
      ChangeCode code,
      String description,
      String path,
      Optional<Json> before,
      Optional<Json> after) {
    return new Change(code, code.consequence(), description, List.of(), path, before, after);
  }

  Change withCode(ChangeCode otherCode, String otherDescription) {
    return new Change(
        otherCode, otherCode.consequence(), otherDescription, lines, path, before, after);
  }

  Change withConsequence(String otherConsequence) {
    return new Change(code, otherConsequence, description, lines, path, before, after);
  }

  Change withLines(List<String> changedLines) {
    return new Change(code, consequence, description, changedLines, path, before, after);
  }

  /** The severity of the kind of change. */
  public Severity severity() {
    return code.severity();
  }
}
