package io.panelwright.diff;

import io.panelwright.diagnostic.Counts;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DashboardFile;
import io.panelwright.document.Form;
import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What changed between two dashboards.
 *
 * @param title of the dashboard as it is now
 * @param parts that are not what they were: settings of the whole first, then sections, panels,
 *     variables, annotations and links
 * @param ignored what differs and means nothing, such as {@code version 3 → 4}
 */
public record Difference(String title, List<Part> parts, List<String> ignored) {

  public Difference {
    parts = List.copyOf(parts);
    ignored = List.copyOf(ignored);
  }

  /** Compares two dashboards. */
  public static Difference between(DashboardDocument before, DashboardDocument after) {
    List<Part> parts = new ArrayList<>();
    var ignored = new Ignored();
    var panels = new PanelParts(Board.of(before), Board.of(after), ignored);
    WholeParts whole = new WholeParts(before, after, ignored);
    whole.settings(panels.shifts()).ifPresent(parts::add);
    parts.addAll(panels.sections());
    parts.addAll(panels.panels());
    parts.addAll(whole.lists());
    boolean silent = parts.isEmpty() && ignored.isEmpty();
    if (silent && !Same.same(before.json(), after.json())) {
      ignored.add("the order of panels in the file");
    }
    return new Difference(after.title(), parts, ignored.all());
  }

  /**
   * Compares two dashboards of files. Those of the second version, of which the view shows only
   * what the classic form has, are compared as they stand in their files where their views are the
   * same.
   */
  public static Difference between(DashboardFile before, DashboardFile after) {
    Difference difference = between(before.document(), after.document());
    boolean v2 = before.form() == Form.V2 && after.form() == Form.V2;
    return v2 && difference.isEmpty() ? V2Sources.between(before, after, difference) : difference;
  }

  /** A dashboard that was not there. */
  public static Difference added(DashboardDocument document) {
    return single(Status.ADDED, document);
  }

  /** A dashboard that is no more. */
  public static Difference removed(DashboardDocument document) {
    return single(Status.REMOVED, document);
  }

  private static Difference single(Status status, DashboardDocument document) {
    Board board = Board.of(document);
    String words =
        (status == Status.ADDED ? "new, " : "removed, ")
            + Counts.plural(board.panels().size(), "panel")
            + " in "
            + Counts.plural(board.rows().size(), "section");
    Optional<Json> json = Optional.of(document.json());
    boolean added = status == Status.ADDED;
    Change change =
        Change.of(words, "", added ? Optional.empty() : json, added ? json : Optional.empty());
    Part part = new Part(Kind.DASHBOARD, status, document.title(), "", List.of(change));
    return new Difference(document.title(), List.of(part), List.of());
  }

  /** Whether nothing changed that means anything. */
  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /** {@code 1 panel added, 2 panels changed; settings changed}. */
  public String summary() {
    List<String> words = new ArrayList<>();
    for (Kind kind : List.of(Kind.PANEL, Kind.SECTION, Kind.VARIABLE, Kind.ANNOTATION, Kind.LINK)) {
      for (Status status : Status.values()) {
        long count = parts.stream().filter(p -> p.kind() == kind && p.status() == status).count();
        if (count > 0) {
          words.add(Counts.plural(count, kind.word()) + " " + status.word());
        }
      }
    }
    parts.stream()
        .filter(part -> part.kind() == Kind.DASHBOARD)
        .map(
            part ->
                part.status() == Status.CHANGED
                    ? "settings changed"
                    : part.changes().get(0).words())
        .forEach(words::add);
    return words.isEmpty() ? "same" : String.join(", ", words);
  }
}
