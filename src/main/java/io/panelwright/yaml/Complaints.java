package io.panelwright.yaml;

import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.Mistakes;
import io.panelwright.diagnostic.Nearest;
import io.panelwright.diagnostic.Place;
import io.panelwright.diagnostic.Position;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what is wrong with one file. */
final class Complaints {

  /** More than anybody reads; beyond it a hostile file would only cost time. */
  static final int MOST = 500;

  private final Source source;
  private final List<Finding> findings = new ArrayList<>();
  private final Deque<String> path = new ArrayDeque<>();
  private int unlisted;

  Complaints(Source source) {
    this.source = source;
  }

  /** Whatever is complained of meanwhile is inside something of this name. */
  void inside(String name, Runnable work) {
    path.addLast(shown(name));
    try {
      work.run();
    } finally {
      path.removeLast();
    }
  }

  private static String shown(String name) {
    String line = name.isBlank() ? "?" : name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "·");
    return line.length() > 80 ? line.substring(0, 80) + "…" : line;
  }

  void add(String code, Position position, String message, String next) {
    add(Finding.error(code, Place.nowhere(), message, next), position);
  }

  /** Runs dsl code; what it complains of is put to this place. */
  <T> Optional<T> collect(Position position, Supplier<T> code) {
    Mistakes.Outcome<T> outcome = Mistakes.collect(code);
    outcome.findings().forEach(finding -> add(finding, position));
    return outcome.value();
  }

  /** {@link Nearest#hint}, but nothing once nobody would read it. */
  String hint(String word, Collection<String> candidates) {
    return findings.size() < MOST ? Nearest.hint(word, candidates) : "";
  }

  List<Finding> findings() {
    if (unlisted == 0) {
      return List.copyOf(findings);
    }
    var all = new ArrayList<>(findings);
    Position last = source.position(source.text().length());
    all.add(
        Finding.error(
            "too-many-findings",
            Place.at(last),
            unlisted + " more findings are not listed",
            "mend the first " + MOST + ", then run again"));
    return List.copyOf(all);
  }

  private void add(Finding finding, Position position) {
    if (findings.size() >= MOST) {
      unlisted++;
      return;
    }
    Place place = new Place(Optional.of(position), List.copyOf(path));
    Finding placed = finding.at(place);
    findings.add(finding.excerpt().isPresent() ? placed : placed.with(source.excerpt(position)));
  }
}
