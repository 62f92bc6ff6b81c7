package io.panelwright.cli.deliver;

import io.panelwright.deliver.push.DashboardOutcome;
import io.panelwright.deliver.push.DashboardOutcome.State;
import io.panelwright.deliver.push.PushResult;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.diff.DiffText;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Formats what a push did with dashboards. */
final class OutcomeFormatter {

  private static final int MAX_ELEMENTS = 20;
  private static final int INDENT = 2;

  /** Wider than the longest label, {@code not reached}. */
  private static final int LABEL_WIDTH = 12;

  private final AnsiStyle style;
  private final boolean dryRun;

  OutcomeFormatter(AnsiStyle style, boolean dryRun) {
    this.style = style;
    this.dryRun = dryRun;
  }

  /** A line with the state, and below it reason, changes, notes and next step. */
  String format(DashboardOutcome outcome) {
    var text = new StringBuilder();
    State state = outcome.state();
    String label = label(state, dryRun);
    String line =
        outcome.uid()
            + (outcome.title().equals(outcome.uid()) ? "" : " \"" + outcome.title() + "\"")
            + outcome.changes().map(diff -> summary(state, diff)).orElse("");
    String wrapped =
        TextWrapper.wrapAfter(
            label + " ".repeat(LABEL_WIDTH - label.length()),
            TerminalSanitizer.sanitize(line),
            LABEL_WIDTH);
    text.append(style.paint(role(state), wrapped));
    if (!outcome.reason().isEmpty()) {
      text.append(wrap(outcome.reason(), INDENT));
    }
    changes(outcome).ifPresent(text::append);
    outcome.notes().forEach(note -> text.append(wrap(note, INDENT)));
    if (!outcome.next().isEmpty()) {
      text.append(wrap("→ " + outcome.next(), INDENT));
    }
    return text.toString();
  }

  private static String wrap(String text, int indent) {
    return TextWrapper.wrap(TerminalSanitizer.sanitize(text), indent, indent + INDENT);
  }

  private static String summary(State state, DashboardDiff diff) {
    return state == State.CONFLICT ? "" : ": " + diff.summary();
  }

  /** The changes in words, of a conflict and in a dry run; otherwise their summary suffices. */
  private Optional<String> changes(DashboardOutcome outcome) {
    boolean detailed =
        outcome.state() == State.CONFLICT || dryRun && outcome.state() == State.UPDATED;
    return outcome
        .changes()
        .filter(diff -> detailed)
        .map(diff -> DiffText.renderElements(diff, MAX_ELEMENTS));
  }

  private static String label(State state, boolean dryRun) {
    return switch (state) {
      case CREATED -> dryRun ? "create" : "created";
      case UPDATED -> dryRun ? "update" : "updated";
      case UNCHANGED -> "unchanged";
      case CONFLICT -> "conflict";
      case DELETED -> dryRun ? "delete" : "deleted";
      case FAILED -> "failed";
      case NOT_REACHED -> "not reached";
    };
  }

  private static Role role(State state) {
    return switch (state) {
      case CREATED -> Role.ADDED;
      case UPDATED -> Role.CHANGED;
      case UNCHANGED, NOT_REACHED -> Role.MUTED;
      case CONFLICT -> Role.WARNING;
      case DELETED -> Role.REMOVED;
      case FAILED -> Role.ERROR;
    };
  }

  /** The number of dashboards in each state, such as {@code 2 created, 5 unchanged}. */
  static String summary(PushResult result, boolean dryRun) {
    List<String> counts = new ArrayList<>();
    for (State state : State.values()) {
      long count = result.count(state);
      if (count > 0) {
        counts.add(count + " " + countLabel(state, count, dryRun));
      }
    }
    String text = counts.isEmpty() ? "no dashboards" : String.join(", ", counts);
    return dryRun ? "dry run: " + text + "; nothing was written" : text;
  }

  private static String countLabel(State state, long count, boolean dryRun) {
    String label = label(state, dryRun);
    return switch (state) {
      case CREATED, UPDATED, DELETED -> dryRun ? "to " + label : label;
      case CONFLICT -> count == 1 ? label : label + "s";
      case UNCHANGED, FAILED, NOT_REACHED -> label;
    };
  }
}
