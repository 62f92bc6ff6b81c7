package io.panelwright.yaml.node;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.diagnostic.Location;
import io.panelwright.text.Position;
import io.panelwright.text.Suggestions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects the findings of one file. */
public final class FileFindings {

  /** Maximum number of findings, so that a hostile file costs little time. */
  public static final int MAX_FINDINGS = 500;

  private final SourceText source;
  private final List<Finding> findings = new ArrayList<>();
  private final Deque<String> path = new ArrayDeque<>();
  private int omitted;

  public FileFindings(SourceText source) {
    this.source = source;
  }

  /** Adds a name to the path of the findings that an action reports. */
  public void within(String name, Runnable work) {
    path.addLast(displayName(name));
    try {
      work.run();
    } finally {
      path.removeLast();
    }
  }

  private static String displayName(String name) {
    String line = name.isBlank() ? "?" : name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "·");
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  public void add(String code, Position position, String message, String next) {
    add(Finding.error(code, Location.unknown(), message, next), position);
  }

  /** Runs dsl code and reports its findings at this position. */
  public <T> Optional<T> collect(Position position, Supplier<T> code) {
    FindingCollector.Result<T> result = FindingCollector.collect(code);
    result.findings().forEach(finding -> add(finding, position));
    return result.value();
  }

  /** Returns {@link Suggestions#suggest}; empty if the maximum of findings is reached. */
  public Optional<String> suggest(String value, Collection<String> candidates) {
    return findings.size() < MAX_FINDINGS
        ? Suggestions.suggest(value, candidates)
        : Optional.empty();
  }

  /** Returns {@link Suggestions#didYouMean}; empty if the maximum of findings is reached. */
  public String hint(String value, Collection<String> candidates) {
    return findings.size() < MAX_FINDINGS ? Suggestions.didYouMean(value, candidates) : "";
  }

  public List<Finding> findings() {
    if (omitted == 0) {
      return List.copyOf(findings);
    }
    var all = new ArrayList<>(findings);
    Position last = source.position(source.text().length());
    all.add(
        Finding.error(
            "findings-truncated",
            Location.at(last),
            omitted + " more findings are not listed",
            "fix the first " + MAX_FINDINGS + ", then run again"));
    return List.copyOf(all);
  }

  private void add(Finding finding, Position position) {
    if (findings.size() >= MAX_FINDINGS) {
      omitted++;
      return;
    }
    Location location = new Location(Optional.of(position), List.copyOf(path));
    Finding located = finding.at(location);
    findings.add(
        finding.excerpt().isPresent() ? located : located.withExcerpt(source.excerpt(position)));
  }
}
