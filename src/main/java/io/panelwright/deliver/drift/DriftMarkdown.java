package io.panelwright.deliver.drift;

import io.panelwright.deliver.ChangeSide;
import io.panelwright.deliver.ComparedElement;
import io.panelwright.deliver.ComparedElement.SidedChange;
import io.panelwright.diff.DiffMarkdown;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a drift report for an issue or a pull request: a table, then a table per dashboard. */
public final class DriftMarkdown {

  private static final int MAX_ELEMENTS = 50;

  private final StringBuilder out = new StringBuilder();

  private DriftMarkdown() {}

  /** Writes the dashboards that differ; the others are counted. */
  public static String render(DriftReport report) {
    var markdown = new DriftMarkdown();
    markdown.write(report);
    return markdown.out.toString();
  }

  private void write(DriftReport report) {
    out.append("### Drift of ").append(escape(report.name())).append(" in ");
    out.append('`').append(report.grafana().replace("`", "")).append("`\n\n");
    out.append(escape(report.summary())).append(".\n");
    report.notes().forEach(note -> out.append("\nNote: ").append(escape(note)).append(".\n"));
    List<DashboardDrift> shown =
        report.dashboards().stream()
            .filter(d -> d.state().isDrift() || d.state() == DriftState.UNREADABLE)
            .toList();
    if (!shown.isEmpty()) {
      out.append("\n| Dashboard | State | |\n|---|---|---|\n");
      shown.forEach(this::row);
    }
    shown.stream().filter(drift -> !drift.elements().isEmpty()).forEach(this::changes);
    for (DriftState state : DriftState.values()) {
      if (report.count(state) > 0) {
        DriftSteps.of(state)
            .ifPresent(
                step ->
                    out.append("\n- ")
                        .append(escape(state.label()))
                        .append(": ")
                        .append(escape(step)));
      }
    }
    out.append(shown.isEmpty() ? "" : "\n");
  }

  private void row(DashboardDrift drift) {
    String move =
        drift.move().map(m -> "in folder " + m.actual() + ", expected " + m.expected()).orElse("");
    String text =
        List.of(drift.reason(), move).stream()
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    out.append("| ")
        .append(escape(drift.title()))
        .append(" (`")
        .append(drift.uid().replace("`", ""))
        .append("`) | ")
        .append(escape(drift.state().label()))
        .append(" | ")
        .append(escape(text))
        .append(" |\n");
  }

  private void changes(DashboardDrift drift) {
    out.append("\n#### ").append(escape(drift.title()));
    out.append("\n\n| Side | Element | Changes | Saved by |\n|---|---|---|---|\n");
    for (ChangeSide side : ChangeSide.values()) {
      drift.elements(side).stream().limit(MAX_ELEMENTS).forEach(e -> change(e, side));
    }
    int others = drift.elements().size() - MAX_ELEMENTS;
    if (others > 0) {
      out.append("\n… and ").append(others).append(" more: `--format json` shows all.\n");
    }
  }

  private void change(DriftElement drift, ChangeSide side) {
    ComparedElement element = drift.element();
    String words =
        element.changes().stream()
            .filter(change -> change.side() == side)
            .map(DriftMarkdown::words)
            .collect(Collectors.joining("; "));
    out.append("| ")
        .append(escape(DriftText.heading(side)))
        .append(" | ")
        .append(element.changeKind().label())
        .append(' ')
        .append(escape(DiffMarkdown.label(element.ofSide(side))))
        .append(" | ")
        .append(words)
        .append(" | ")
        .append(escape(drift.save().map(RecordedSave::describe).orElse("")))
        .append(" |\n");
  }

  private static String words(SidedChange change) {
    String own = change.ours().map(c -> " (in the source: " + c.description() + ")").orElse("");
    return escape(change.change().description() + own);
  }

  private static String escape(String text) {
    return DiffMarkdown.escape(text);
  }
}
