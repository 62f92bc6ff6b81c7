package io.panelwright.cli.doctor;

import io.panelwright.cli.doctor.ProblemScreen.Problem;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.doctor.ChecklistItem;
import io.panelwright.doctor.ChecklistItem.State;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonWriter;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Formats the operator's checklist as text for a terminal, or as JSON. */
final class ChecklistFormatter {

  /** Increases when a member of the JSON is removed or changes its meaning. */
  private static final int VERSION = 3;

  private static final int MAX_TITLES = 3;

  private final AnsiStyle style;

  ChecklistFormatter(AnsiStyle style) {
    this.style = style;
  }

  /**
   * The verdict, the failed checks that fit on one screen, and the skipped checks with the reason.
   *
   * @param all the command that prints all checks
   */
  String format(List<ChecklistItem> items, String all) {
    List<Problem> problems = problems(items);
    String skipped = skipped(items, MAX_TITLES);
    int used = 1 + ProblemScreen.lines(skipped);
    return verdict(items)
        + (problems.isEmpty() ? "" : new ProblemScreen(style).format(problems, used, all))
        + skipped;
  }

  /** The verdict, and all checks. */
  String formatAll(List<ChecklistItem> items) {
    var text = new StringBuilder(verdict(items));
    text.append(new ProblemScreen(style).formatAll(problems(items)))
        .append(skipped(items, items.size()));
    items.stream()
        .filter(item -> item.state() == State.PASSED)
        .forEach(
            item ->
                text.append(withState(Role.SUCCESS, "passed", item.title() + ": " + item.result()))
                    .append(wrap("request: " + item.request())));
    return text.toString();
  }

  private static String wrap(String text) {
    return TextWrapper.wrap(TerminalSanitizer.sanitize(text), 8, 10);
  }

  /** The state takes the place of the indentation. */
  private String withState(Role role, String state, String text) {
    return style.paint(role, state) + wrap(text).substring(state.length());
  }

  private static List<Problem> problems(List<ChecklistItem> items) {
    return items.stream()
        .filter(item -> item.state() == State.FAILED)
        .map(
            item ->
                new Problem(
                    item.title() + ": " + item.result(),
                    "",
                    item.next().command().filter(item.request()::equals).isPresent()
                        ? List.of()
                        : List.of("request: " + item.request()),
                    item.next()))
        .toList();
  }

  /**
   * The skipped checks, together if they have the same reason.
   *
   * @param maxTitles the number of checks that are named for each reason
   */
  private String skipped(List<ChecklistItem> items, int maxTitles) {
    Map<String, List<String>> titles = new LinkedHashMap<>();
    items.stream()
        .filter(item -> item.state() == State.SKIPPED)
        .forEach(
            item ->
                titles
                    .computeIfAbsent(item.result(), reason -> new ArrayList<>())
                    .add(item.title()));
    var text = new StringBuilder();
    titles.forEach(
        (reason, names) -> {
          int left = names.size() - maxTitles;
          String shown = names.stream().limit(maxTitles).collect(Collectors.joining("; "));
          String rest = left > 0 ? " and " + left + " more" : "";
          text.append(withState(Role.MUTED, "skipped", shown + rest + ": " + reason));
        });
    return text.toString();
  }

  private String verdict(List<ChecklistItem> items) {
    long failed = count(items, State.FAILED);
    long skipped = count(items, State.SKIPPED);
    String checks = SeverityCounts.plural(items.size() - skipped, "check");
    String text =
        (failed == 0
                ? "OK: " + checks + " passed"
                : "PROBLEM: " + failed + " of " + checks + " failed")
            + (skipped == 0 ? "" : ", " + skipped + " skipped");
    return style.paint(failed == 0 ? Role.SUCCESS : Role.ERROR, text) + "\n";
  }

  private static long count(List<ChecklistItem> items, State state) {
    return items.stream().filter(item -> item.state() == state).count();
  }

  /** The whole checklist as JSON. */
  static String json(List<ChecklistItem> items) {
    var checks = new JsonArray(items.stream().<Json>map(ChecklistFormatter::json).toList());
    return JsonWriter.pretty(
        Json.object()
            .with("version", VERSION)
            .with("failed", count(items, State.FAILED))
            .with("skipped", count(items, State.SKIPPED))
            .with("checks", checks));
  }

  private static JsonObject json(ChecklistItem item) {
    JsonObject json =
        Json.object()
            .with("title", item.title())
            .with("state", item.state().name().toLowerCase(Locale.ROOT))
            .with("request", item.request())
            .with("result", item.result());
    return item.state() == State.FAILED ? json.with("next", item.next().toString()) : json;
  }
}
