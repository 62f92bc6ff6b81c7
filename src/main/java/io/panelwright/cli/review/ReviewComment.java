package io.panelwright.cli.review;

import io.panelwright.cli.lint.FindingChanges;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.SeverityCounts;
import io.panelwright.diff.DiffMarkdown;
import io.panelwright.text.MarkdownEscaper;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes the changes of dashboards as Markdown: all of them, or as many as fit a comment. */
final class ReviewComment {

  /** GitHub rejects a longer comment. */
  static final int MAX_LENGTH = 65_536;

  private static final int NOTICE_LENGTH = 600;
  private static final int MAX_SECTION = 9_000;
  private static final int ALL = Integer.MAX_VALUE;

  private final String since;
  private final List<ReviewedDashboard> dashboards;
  private final FindingChanges findings;
  private final Optional<String> previews;
  private int shortened;
  private int omitted;

  /**
   * @param since the commit with which the dashboards were compared
   * @param dashboards the worst changes first
   * @param previews the URL of the folder of previews, without a trailing slash
   */
  ReviewComment(
      String since,
      List<ReviewedDashboard> dashboards,
      FindingChanges findings,
      Optional<String> previews) {
    this.since = since;
    this.dashboards = List.copyOf(dashboards);
    this.findings = findings;
    this.previews = previews;
  }

  /** Whether there is nothing to review. */
  boolean isEmpty() {
    return dashboards.isEmpty() && findings.added().isEmpty() && findings.resolved().isEmpty();
  }

  /** One line for the terminal. */
  String summary() {
    return isEmpty()
        ? "no changes"
        : SeverityCounts.plural(dashboards.size(), "dashboard")
            + " changed, "
            + SeverityCounts.plural(findings.added().size(), "new finding")
            + ", "
            + findings.resolved().size()
            + " resolved";
  }

  /** The whole text. */
  String whole() {
    StringBuilder text = new StringBuilder(heading());
    text.append(findings("New findings", findings.added(), ALL));
    dashboards.forEach(dashboard -> text.append(section(dashboard, ALL, true)));
    text.append(findings("Resolved findings", findings.resolved(), ALL));
    return text.toString().stripTrailing() + "\n";
  }

  /**
   * The text for a comment.
   *
   * @param maxLength in UTF-16 units
   */
  String shortened(int maxLength) {
    String whole = whole();
    if (whole.length() <= maxLength) {
      return whole;
    }
    StringBuilder text = new StringBuilder(heading());
    int available = maxLength - NOTICE_LENGTH;
    append(
        text,
        available,
        List.of(
            findings("New findings", findings.added(), 40),
            findings("New findings", findings.added(), 5)));
    for (ReviewedDashboard dashboard : dashboards) {
      append(
          text,
          available,
          List.of(
              section(dashboard, ALL, true),
              section(dashboard, ALL, false),
              section(dashboard, 20, false),
              section(dashboard, 0, false)));
    }
    append(
        text,
        available,
        List.of(
            findings("Resolved findings", findings.resolved(), 20),
            findings("Resolved findings", findings.resolved(), 5)));
    return text.append(notice()).toString();
  }

  /** Appends the first variant that fits; a long one does not take the place of others. */
  private void append(StringBuilder text, int available, List<String> variants) {
    int remaining = available - text.length();
    for (int i = 0; i < variants.size(); i++) {
      String variant = variants.get(i);
      boolean last = i == variants.size() - 1;
      if (variant.length() <= remaining && (last || variant.length() <= MAX_SECTION)) {
        shortened += i > 0 && !variant.equals(variants.get(0)) ? 1 : 0;
        text.append(variant);
        return;
      }
    }
    omitted++;
  }

  private String notice() {
    List<String> parts = new ArrayList<>();
    if (shortened > 0) {
      parts.add(SeverityCounts.plural(shortened, "part") + " shortened");
    }
    if (omitted > 0) {
      parts.add(SeverityCounts.plural(omitted, "part") + " omitted");
    }
    return "> A comment has at most "
        + MAX_LENGTH
        + " characters: "
        + String.join(", ", parts)
        + ", the worst changes come first. The whole text is "
        + previews.map(url -> "[review.md](" + url + "/review.md)").orElse("in `review.md`")
        + ".\n";
  }

  private String heading() {
    if (isEmpty()) {
      return "### Dashboard review: no changes\n\nSince " + since + ", no dashboard changed.\n";
    }
    List<String> parts = new ArrayList<>();
    parts.add(SeverityCounts.plural(dashboards.size(), "dashboard") + " changed");
    long errors = dashboards.stream().mapToLong(own -> own.counts().errors()).sum();
    long warnings = dashboards.stream().mapToLong(own -> own.counts().warnings()).sum();
    if (errors + warnings > 0) {
      parts.add(SeverityCounts.plural(errors + warnings, "change") + " may break something");
    }
    parts.add(SeverityCounts.plural(findings.added().size(), "new finding"));
    parts.add(findings.resolved().size() + " resolved");
    return "### Dashboard review: " + String.join(", ", parts) + "\n\nSince " + since + ".\n\n";
  }

  private String section(ReviewedDashboard dashboard, int maxElements, boolean texts) {
    String section =
        "#### "
            + MarkdownEscaper.escape(dashboard.comparison().name())
            + "\n\n"
            + MarkdownEscaper.escape(dashboard.comparison().summary())
            + links(dashboard)
            + "\n\n";
    return maxElements == 0
        ? section
        : section + DiffMarkdown.changes(dashboard.comparison(), maxElements, texts);
  }

  private String links(ReviewedDashboard dashboard) {
    List<String> links = new ArrayList<>();
    previews.ifPresent(
        url -> {
          dashboard.before().ifPresent(file -> links.add(link("before", url, dashboard)));
          dashboard.after().ifPresent(file -> links.add(link("after", url, dashboard)));
        });
    return links.isEmpty() ? "" : " · preview: " + String.join(", ", links);
  }

  private static String link(String side, String url, ReviewedDashboard dashboard) {
    return "[" + side + "](" + url + "/" + side + "/" + dashboard.page() + ".html)";
  }

  private static String findings(String title, List<Finding> findings, int max) {
    if (findings.isEmpty()) {
      return "";
    }
    List<Finding> sorted =
        findings.stream()
            .sorted(
                Comparator.comparing(Finding::severity)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    StringBuilder text = new StringBuilder("#### " + title + "\n\n");
    text.append("| | Finding | Where |\n|---|---|---|\n");
    sorted.stream().limit(max).forEach(finding -> text.append(row(finding)));
    if (sorted.size() > max) {
      text.append("\n").append(SeverityCounts.plural(sorted.size() - max, "more finding"));
      text.append(".\n");
    }
    return text.append("\n").toString();
  }

  private static String row(Finding finding) {
    String hint = finding.hint().isEmpty() ? "" : "<br>→ " + MarkdownEscaper.escape(finding.hint());
    return "| "
        + finding.severity().label()
        + " | "
        + MarkdownEscaper.escape(finding.message())
        + " `"
        + finding.code()
        + "`"
        + hint
        + " | "
        + MarkdownEscaper.escape(where(finding))
        + " |\n";
  }

  private static String where(Finding finding) {
    List<String> parts = new ArrayList<>();
    finding.location().position().ifPresent(position -> parts.add(position.toString()));
    parts.addAll(finding.location().path());
    return String.join(" / ", parts);
  }
}
