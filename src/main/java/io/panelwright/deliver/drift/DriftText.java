package io.panelwright.deliver.drift;

import io.panelwright.deliver.ChangeSide;
import io.panelwright.deliver.ComparedElement;
import io.panelwright.deliver.ComparedElement.SidedChange;
import io.panelwright.diff.DashboardDiff;
import io.panelwright.diff.DiffText;
import io.panelwright.text.AnsiStyle;
import io.panelwright.text.AnsiStyle.Role;
import io.panelwright.text.TerminalSanitizer;
import io.panelwright.text.TextWrapper;
import java.util.List;

/** Writes a drift report for a terminal of 80 columns. */
public final class DriftText {

  private static final int MAX_ELEMENTS = 20;

  /** Wider than the longest label, {@code changed in Grafana}. */
  private static final int LABEL_WIDTH = 18;

  private final StringBuilder out = new StringBuilder();
  private final AnsiStyle style;

  private DriftText(AnsiStyle style) {
    this.style = style;
  }

  /** Writes a line for each dashboard, its changes in words, and a summary with the next steps. */
  public static String render(DriftReport report, AnsiStyle style) {
    var text = new DriftText(style);
    report.dashboards().forEach(text::dashboard);
    text.summary(report);
    return text.out.toString();
  }

  private void summary(DriftReport report) {
    line(report.name() + " and " + report.grafana() + ": " + report.summary(), 0);
    report.notes().forEach(note -> line("note: " + note, 0));
    for (DriftState state : DriftState.values()) {
      if (report.count(state) > 0) {
        DriftSteps.of(state).ifPresent(step -> line("→ " + state.label() + ": " + step, 0));
      }
    }
  }

  private void line(String text, int indent) {
    out.append(TextWrapper.wrap(TerminalSanitizer.sanitize(text), indent, indent + 2));
  }

  private void dashboard(DashboardDrift drift) {
    String label = drift.state().label();
    String title = drift.title().equals(drift.uid()) ? "" : " \"" + drift.title() + "\"";
    String line =
        TextWrapper.wrapAfter(
            label + " ".repeat(LABEL_WIDTH - label.length()),
            TerminalSanitizer.sanitize(drift.uid() + title),
            LABEL_WIDTH + 1);
    out.append(style.paint(role(drift.state()), line));
    drift
        .move()
        .ifPresent(move -> line("in folder " + move.actual() + ", expected " + move.expected(), 2));
    if (!drift.reason().isEmpty()) {
      line(drift.reason(), 2);
    }
    for (ChangeSide side : ChangeSide.values()) {
      side(drift, side);
    }
  }

  private void side(DashboardDrift drift, ChangeSide side) {
    List<DriftElement> elements = drift.elements(side);
    if (elements.isEmpty()) {
      return;
    }
    line(heading(side) + ":", 2);
    elements.stream().limit(MAX_ELEMENTS).forEach(element -> element(element, side));
    int others = elements.size() - MAX_ELEMENTS;
    if (others > 0) {
      line("… and " + others + " more: --format json shows all", 2);
    }
  }

  static String heading(ChangeSide side) {
    return switch (side) {
      case OURS -> "changed in the source, not pushed";
      case THEIRS -> "changed in Grafana";
      case BOTH -> "changed in the same way in both";
      case CONFLICT -> "changed in both, in different ways";
      case UNKNOWN -> "differences, from the source to Grafana";
    };
  }

  private void element(DriftElement drift, ChangeSide side) {
    ComparedElement element = drift.element();
    out.append(
        DiffText.renderElements(
            new DashboardDiff("", List.of(element.ofSide(side)), List.of()), 1));
    if (side == ChangeSide.CONFLICT) {
      element.changes().stream().filter(change -> change.side() == side).forEach(this::ours);
    }
    drift.save().ifPresent(save -> line("by " + save.describe(), 6));
  }

  private void ours(SidedChange change) {
    change.ours().ifPresent(own -> line("in the source: " + own.description(), 6));
  }

  private static Role role(DriftState state) {
    return switch (state) {
      case IN_SYNC, MIGRATED -> Role.MUTED;
      case OURS, THEIRS, BOTH, DIFFERENT, MOVED -> Role.CHANGED;
      case MISSING -> Role.ADDED;
      case GRAFANA_ONLY -> Role.REMOVED;
      case CONFLICT, NEVER_PUSHED -> Role.WARNING;
      case UNREADABLE -> Role.ERROR;
    };
  }
}
