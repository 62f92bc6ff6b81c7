package io.panelwright.promql.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** The labels of a set of series, including {@code __name__}. */
public final class SeriesLabels {

  /** No labels. */
  public static final SeriesLabels NONE = new SeriesLabels(Map.of(), LabelPresence.ABSENT);

  /** Any labels. */
  public static final SeriesLabels ANY = new SeriesLabels(Map.of(), LabelPresence.POSSIBLE);

  /** The maximum number of labels with individual facts, which bounds the work. */
  private static final int MAX_LABELS = 200;

  /** Labels with individual facts. */
  private final Map<String, LabelPresence> named;

  /** The facts about all other labels: possible or absent. */
  private final LabelPresence others;

  /**
   * @param named not changed after this
   */
  private SeriesLabels(Map<String, LabelPresence> named, LabelPresence others) {
    this.named = named;
    this.others = others;
  }

  private static SeriesLabels create(Map<String, LabelPresence> named, LabelPresence others) {
    named.values().removeIf(others::equals);
    return named.size() > MAX_LABELS ? ANY : new SeriesLabels(named, others);
  }

  /** At most these labels. */
  static SeriesLabels atMost(Collection<String> names) {
    Map<String, LabelPresence> named = new TreeMap<>();
    names.forEach(name -> named.put(name, LabelPresence.POSSIBLE));
    return create(named, LabelPresence.ABSENT);
  }

  /** Whether a series can have this label. */
  public boolean canHave(String label) {
    return presence(label).possible();
  }

  /** Whether every series has this label. */
  public boolean alwaysHas(String label) {
    return presence(label).certain();
  }

  /** The value of this label on every series; empty if it is unknown or a series can lack it. */
  public Optional<String> fixedValue(String label) {
    return presence(label).value();
  }

  /** Whether labels other than {@link #names} are possible. */
  public boolean isOpen() {
    return others.possible();
  }

  /** The known names of possible labels. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    named.forEach(
        (name, presence) -> {
          if (presence.possible()) {
            names.add(name);
          }
        });
    return Collections.unmodifiableSortedSet(names);
  }

  /** Whether a series of each can agree in this label: with the same value, or both without it. */
  public boolean canEqual(SeriesLabels other, String label) {
    return presence(label).canEqual(other.presence(label));
  }

  /** Whether all series have the same label set, so that there is at most one. */
  boolean isSingleLabelSet() {
    if (isOpen()) {
      return false;
    }
    for (LabelPresence presence : named.values()) {
      if (presence.text().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  LabelPresence presence(String label) {
    return named.getOrDefault(label, others);
  }

  SeriesLabels with(String label, LabelPresence presence) {
    if (presence(label).equals(presence)) {
      return this;
    }
    Map<String, LabelPresence> changed = new TreeMap<>(named);
    if (presence.equals(others)) {
      changed.remove(label);
    } else {
      changed.put(label, presence);
    }
    return changed.size() > MAX_LABELS ? ANY : new SeriesLabels(changed, others);
  }

  SeriesLabels without(Collection<String> labels) {
    Map<String, LabelPresence> changed = new TreeMap<>(named);
    labels.forEach(label -> changed.put(label, LabelPresence.ABSENT));
    return create(changed, others);
  }

  SeriesLabels without(String label) {
    return presence(label).possible() ? without(List.of(label)) : this;
  }

  /** The labels with these names only. */
  SeriesLabels retain(Collection<String> labels) {
    Map<String, LabelPresence> retained = new TreeMap<>();
    labels.forEach(label -> retained.put(label, presence(label)));
    return create(retained, LabelPresence.ABSENT);
  }

  /** The labels of a series that has the labels of either. */
  SeriesLabels or(SeriesLabels other) {
    return combined(other, LabelPresence::or);
  }

  /** These labels of a series that agrees with the other in all of them. */
  SeriesLabels and(SeriesLabels other) {
    return combined(other, LabelPresence::and);
  }

  /** These labels of a series that agrees with the other in some of them. */
  SeriesLabels and(SeriesLabels other, Set<String> labels) {
    Map<String, LabelPresence> changed = new TreeMap<>(named);
    labels.forEach(label -> changed.put(label, presence(label).and(other.presence(label))));
    return create(changed, others);
  }

  /** These labels, but each can also be absent. */
  SeriesLabels orAbsent() {
    return mapped(LabelPresence::orAbsent);
  }

  /** These labels, but others are also possible; certain ones remain certain. */
  SeriesLabels withUnknownOthers() {
    Map<String, LabelPresence> changed = new TreeMap<>(named);
    changed.values().removeIf(presence -> !presence.certain());
    return create(changed, LabelPresence.POSSIBLE);
  }

  private SeriesLabels mapped(UnaryOperator<LabelPresence> change) {
    Map<String, LabelPresence> changed = new TreeMap<>(named);
    changed.replaceAll((label, presence) -> change.apply(presence));
    return create(changed, change.apply(others));
  }

  private SeriesLabels combined(SeriesLabels other, BinaryOperator<LabelPresence> combine) {
    if (equals(other)) {
      return this;
    }
    Map<String, LabelPresence> combined = new TreeMap<>();
    named.forEach(
        (label, presence) -> combined.put(label, combine.apply(presence, other.presence(label))));
    other.named.forEach(
        (label, presence) -> combined.put(label, combine.apply(presence(label), presence)));
    return create(combined, combine.apply(others, other.others));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SeriesLabels labels
        && named.equals(labels.named)
        && others.equals(labels.others);
  }

  @Override
  public int hashCode() {
    return named.hashCode();
  }

  /**
   * A text such as <code>{job="a", le, instance?}</code>: {@code ?} marks a label that can be
   * absent, {@code !} an absent label, {@code …} that others are possible.
   */
  @Override
  public String toString() {
    List<String> entries = new ArrayList<>();
    named.forEach((label, presence) -> entries.add(format(label, presence)));
    if (isOpen()) {
      entries.add("…");
    }
    return "{" + String.join(", ", entries) + "}";
  }

  private static String format(String label, LabelPresence presence) {
    if (presence.value().isPresent()) {
      return label + "=\"" + presence.value().get() + "\"";
    }
    if (presence.certain()) {
      return label;
    }
    return presence.possible() ? label + "?" : "!" + label;
  }
}
