package io.panelwright.sourceedit;

import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diff.ChangeCode;
import io.panelwright.diff.ChangedElement;
import io.panelwright.diff.DatasourceOwners;
import io.panelwright.diff.SaveModelComparer;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Counts the edits that were brought into the source, by kind. */
public final class PullRates {

  private final Map<BrowserEdit.Kind, int[]> counts = new EnumMap<>(BrowserEdit.Kind.class);
  private final List<String> failures = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  /** The edits of one user in one dashboard. */
  public record Session(List<BrowserEdit> edits, JsonObject dashboard) {}

  /**
   * The kinds of several sessions: those in the panel editor together, and each kind that changes
   * the layout by itself.
   *
   * @param all whether there is a session for each kind, or for one of them
   */
  public static List<List<BrowserEdit.Kind>> kinds(long seed, boolean all) {
    List<BrowserEdit.Kind> contents = new ArrayList<>();
    List<List<BrowserEdit.Kind>> sessions = new ArrayList<>();
    for (BrowserEdit.Kind kind : BrowserEdit.Kind.values()) {
      if (kind.isOfLayout()) {
        sessions.add(List.of(kind));
      } else {
        contents.add(kind);
      }
    }
    List<List<BrowserEdit.Kind>> layout =
        all ? sessions : List.of(sessions.get(Math.floorMod(seed, sessions.size())));
    List<List<BrowserEdit.Kind>> kinds = new ArrayList<>(layout);
    kinds.add(contents);
    return kinds;
  }

  /** Makes one edit of each kind, as far as the dashboard has something to edit. */
  public static Session session(JsonObject rendered, long seed, List<BrowserEdit.Kind> kinds) {
    var browser = new BrowserEdits(rendered, seed);
    List<BrowserEdit.Kind> shuffled = new ArrayList<>(kinds);
    Collections.shuffle(shuffled, new Random(seed));
    List<BrowserEdit> edits = new ArrayList<>();
    shuffled.forEach(kind -> browser.edit(kind).ifPresent(edits::add));
    return new Session(edits, browser.dashboard());
  }

  /** Counts the edits of a session after its goals were searched. */
  public void add(DashboardGoal before, Session session, SourceUpdate update) {
    String title = before.dashboard().title();
    List<EditProposal.Manual> left =
        update.manual().stream()
            .filter(m -> m.goal().dashboard().dashboard().uid().equals(before.dashboard().uid()))
            .toList();
    for (BrowserEdit edit : session.edits()) {
      int[] count = counts.computeIfAbsent(edit.kind(), kind -> new int[2]);
      count[0]++;
      Optional<EditProposal.Manual> own = left.stream().filter(m -> edit.has(m.goal())).findFirst();
      if (own.isEmpty()) {
        count[1]++;
      } else {
        failures.add(title + ": " + edit.description() + ": " + own.get().reason());
      }
    }
    DashboardGoal after =
        update.rendered().stream()
            .filter(goal -> goal.dashboard().uid().equals(before.dashboard().uid()))
            .findFirst()
            .orElseThrow();
    if (left.isEmpty()) {
      differences(after.assembly().document().json(), session.dashboard())
          .forEach(change -> wrong.add(title + ": left though nothing is: " + change));
    }
  }

  /** Compares with the code of the command diff, which the proof does not use. */
  private static List<String> differences(JsonObject one, JsonObject other) {
    var comparer = new SaveModelComparer(Profile.DEFAULT, DatasourceOwners.NONE);
    return comparer.compare(file(one), file(other)).changedElements().stream()
        .filter(
            element ->
                element.changes().stream().anyMatch(c -> c.code() != ChangeCode.PANEL_ID_CHANGED))
        .map(PullRates::describe)
        .toList();
  }

  private static String describe(ChangedElement element) {
    return element.elementKind()
        + " "
        + element.name()
        + " "
        + element.changes().stream().map(change -> change.description()).toList();
  }

  private static DashboardFile file(JsonObject json) {
    return DashboardFile.read("dashboard.json", JsonWriter.pretty(json)).file().orElseThrow();
  }

  /** The edits that need manual work, with the reason. */
  public List<String> failures() {
    return failures;
  }

  /** Differences that no result names. */
  public List<String> wrong() {
    return wrong;
  }

  public int total() {
    return counts.values().stream().mapToInt(count -> count[0]).sum();
  }

  /** The share of applied edits of a kind; 1 if there were none. */
  public double share(BrowserEdit.Kind kind) {
    int[] count = counts.getOrDefault(kind, new int[] {1, 1});
    return (double) count[1] / count[0];
  }

  /** A line for each kind. */
  public String table() {
    StringBuilder table = new StringBuilder();
    counts.forEach(
        (kind, count) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "%-14s %5d of %5d  %5.1f %%%n",
                    kind,
                    count[1],
                    count[0],
                    100.0 * count[1] / count[0])));
    return table.append("total ").append(total()).append('\n').toString();
  }
}
