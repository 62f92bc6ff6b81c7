package io.panelwright.cli.deliver;

import io.panelwright.cli.Console;
import io.panelwright.dsl.Dashboard;
import io.panelwright.sourceedit.EditProposal.Manual;
import io.panelwright.sourceedit.ElementGoal;
import io.panelwright.sourceedit.GoalDescription;
import io.panelwright.sourceedit.SourceUpdate;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.List;
import java.util.Map;

/** Prints which changes of users are brought into the source, and what is left. */
final class PullReport {

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
      applied.forEach(this::applied);
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

  private void applied(ElementGoal goal) {
    List<String> texts =
        GoalDescription.of(goal).items().stream().map(GoalDescription.Item::text).toList();
    line(
        (written ? "written: " : "in the patch: ")
            + goal.name()
            + (texts.isEmpty() ? "" : ": " + String.join("; ", texts)),
        2);
  }

  /** Prints the change in words, its place, and the code, which can be copied as it is. */
  private void manual(Manual left) {
    line("left: " + left.goal().name() + ": " + left.reason(), 2);
    left.position().ifPresent(position -> line("at " + position, 4));
    for (GoalDescription.Item item : GoalDescription.of(left.goal()).items()) {
      line("change: " + item.text(), 4);
      item.lines().forEach(text -> code(text, 6));
    }
    if (!left.snippet().isEmpty()) {
      line("code:", 4);
      left.snippet().lines().forEach(text -> code(text, 6));
    }
  }

  private void code(String text, int indent) {
    String line = " ".repeat(indent) + TerminalSanitizer.sanitize(text);
    console.err().println(line.stripTrailing());
  }

  private void line(String text, int indent) {
    String clean = TerminalSanitizer.sanitize(text);
    console.err().print(TextWrapper.wrap(clean, indent, indent + 2));
  }
}
