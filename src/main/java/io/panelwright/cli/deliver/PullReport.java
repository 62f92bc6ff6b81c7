package io.panelwright.cli.deliver;

import io.panelwright.cli.Console;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.dsl.Dashboard;
import io.panelwright.sourceedit.EditProposal.Manual;
import io.panelwright.sourceedit.ElementGoal;
import io.panelwright.sourceedit.SourceUpdate;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.List;
import java.util.Map;

/** Prints which changes of users are brought into the source, and what is left. */
final class PullReport {

  private static final int MAX_SNIPPET_LINES = 40;

  private final Console console;

  private final boolean written;

  /**
   * Creates a report.
   *
   * @param written whether the files are written
   */
  PullReport(Console console, boolean written) {
    this.console = console;
    this.written = written;
  }

  /**
   * Prints the result by dashboard.
   *
   * @return the number of changes that are left
   */
  int print(Map<Dashboard, PullTarget> targets, SourceUpdate update) {
    int left = 0;
    for (var entry : targets.entrySet()) {
      String uid = entry.getKey().uid();
      List<ElementGoal> applied =
          update.applied().stream().filter(goal -> isOf(goal, uid)).toList();
      List<Manual> manual = update.manual().stream().filter(m -> isOf(m.goal(), uid)).toList();
      PullTarget target = entry.getValue();
      boolean quiet = applied.isEmpty() && manual.isEmpty() && target.marks().isEmpty();
      if (quiet) {
        continue;
      }
      line("\"" + entry.getKey().title() + "\" (" + uid + ")", 0);
      notes(target);
      applied.forEach(goal -> line((written ? "written: " : "in the patch: ") + goal.name(), 2));
      manual.forEach(this::manual);
      left += manual.size() + target.marks().size();
    }
    return left;
  }

  private static boolean isOf(ElementGoal goal, String uid) {
    return goal.dashboard().dashboard().uid().equals(uid);
  }

  private void notes(PullTarget target) {
    if (!target.state().isEmpty()) {
      line(target.state(), 2);
    }
    target
        .conflicts()
        .forEach(
            element ->
                line(
                    "source and Grafana changed "
                        + element.name()
                        + " in different ways: Grafana's value is taken",
                    2));
    target
        .marks()
        .forEach(
            mark ->
                line("left: " + mark.element() + ": " + mark.reason() + ", " + mark.position(), 2));
  }

  private void manual(Manual left) {
    line("left: " + left.goal().name() + ": " + left.reason(), 2);
    left.position().ifPresent(position -> line("at " + position, 4));
    List<String> snippet = left.snippet().lines().toList();
    snippet.stream()
        .limit(MAX_SNIPPET_LINES)
        .forEach(text -> console.err().println("    | " + TerminalSanitizer.sanitize(text)));
    if (snippet.size() > MAX_SNIPPET_LINES) {
      String rest = SeverityCounts.plural(snippet.size() - MAX_SNIPPET_LINES, "line");
      console.err().println("    | … and " + rest + " more");
    }
  }

  private void line(String text, int indent) {
    String clean = TerminalSanitizer.sanitize(text);
    console.err().print(TextWrapper.wrap(clean, indent, indent + 2));
  }
}
