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

/** Which labels series have; {@code __name__} is one of them. */
public final class Labels {

  /** No label at all. */
  public static final Labels NONE = new Labels(Map.of(), Presence.ABSENT);

  /** Any label whatever. */
  public static final Labels ANY = new Labels(Map.of(), Presence.POSSIBLE);

  /** Of so many labels nobody makes use; beyond, all are forgotten, so that work stays bounded. */
  private static final int LIMIT = 200;

  /** Labels of which more is known than of the others. */
  private final Map<String, Presence> named;

  /** Possible or absent. */
  private final Presence others;

  private Labels(Map<String, Presence> named, Presence others) {
    this.named = Collections.unmodifiableMap(new TreeMap<>(named));
    this.others = others;
  }

  private static Labels of(Map<String, Presence> named, Presence others) {
    named.values().removeIf(others::equals);
    return named.size() > LIMIT ? ANY : new Labels(named, others);
  }

  /** These labels at most. */
  static Labels atMost(Collection<String> names) {
    Map<String, Presence> named = new TreeMap<>();
    names.forEach(name -> named.put(name, Presence.POSSIBLE));
    return of(named, Presence.ABSENT);
  }

  /** Whether a series may have this label. */
  public boolean canHave(String label) {
    return of(label).possible();
  }

  /** Whether every series has this label. */
  public boolean surelyHas(String label) {
    return of(label).certain();
  }

  /** The value of this label on every series; empty when it is unknown or a series may lack it. */
  public Optional<String> fixed(String label) {
    return of(label).value();
  }

  /** Whether there may be labels beyond {@link #names}. */
  public boolean isOpen() {
    return others.possible();
  }

  /** The names of labels that a series may have, as far as they are known. */
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

  /**
   * Whether a series of these and one of the others can agree in this label: both have the same
   * value, or both have none.
   */
  public boolean canEqual(Labels other, String label) {
    return of(label).canEqual(other.of(label));
  }

  /** Whether all series have one and the same set of labels, so that there is one at most. */
  boolean isOneSet() {
    return !isOpen() && named.values().stream().allMatch(presence -> presence.text().isPresent());
  }

  Presence of(String label) {
    return named.getOrDefault(label, others);
  }

  Labels with(String label, Presence presence) {
    Map<String, Presence> changed = new TreeMap<>(named);
    changed.put(label, presence);
    return of(changed, others);
  }

  Labels without(Collection<String> labels) {
    Map<String, Presence> changed = new TreeMap<>(named);
    labels.forEach(label -> changed.put(label, Presence.ABSENT));
    return of(changed, others);
  }

  Labels without(String label) {
    return of(label).possible() ? without(List.of(label)) : this;
  }

  /** Only those of these names. */
  Labels only(Collection<String> labels) {
    Map<String, Presence> kept = new TreeMap<>();
    labels.forEach(label -> kept.put(label, of(label)));
    return of(kept, Presence.ABSENT);
  }

  /** Those of a series that has either the labels of this or of the other. */
  Labels or(Labels other) {
    return combined(other, Presence::or);
  }

  /** Those of a series that has the labels of this and agrees with the other in all of them. */
  Labels and(Labels other) {
    return combined(other, Presence::and);
  }

  /** Those of a series that has the labels of this and agrees with the other in some of them. */
  Labels and(Labels other, Set<String> labels) {
    Map<String, Presence> changed = new TreeMap<>(named);
    labels.forEach(label -> changed.put(label, of(label).and(other.of(label))));
    return of(changed, others);
  }

  /** The same, but any of them may also be missing. */
  Labels doubtful() {
    return mapped(Presence::doubtful);
  }

  /** The same, but there may be others, too; what is certain stays. */
  Labels opened() {
    Map<String, Presence> changed = new TreeMap<>(named);
    changed.values().removeIf(presence -> !presence.certain());
    return of(changed, Presence.POSSIBLE);
  }

  private Labels mapped(UnaryOperator<Presence> change) {
    Map<String, Presence> changed = new TreeMap<>(named);
    changed.replaceAll((label, presence) -> change.apply(presence));
    return of(changed, change.apply(others));
  }

  private Labels combined(Labels other, BinaryOperator<Presence> combine) {
    if (equals(other)) {
      return this;
    }
    Map<String, Presence> both = new TreeMap<>();
    named.forEach((label, presence) -> both.put(label, combine.apply(presence, other.of(label))));
    other.named.forEach((label, presence) -> both.put(label, combine.apply(of(label), presence)));
    return of(both, combine.apply(others, other.others));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Labels labels
        && named.equals(labels.named)
        && others.equals(labels.others);
  }

  @Override
  public int hashCode() {
    return named.hashCode();
  }

  /**
   * Such as <code>{job="a", le, instance?}</code>: {@code ?} marks what may be missing, {@code !}
   * what is missing, {@code …} that there may be others.
   */
  @Override
  public String toString() {
    List<String> words = new ArrayList<>();
    named.forEach((label, presence) -> words.add(word(label, presence)));
    if (isOpen()) {
      words.add("…");
    }
    return "{" + String.join(", ", words) + "}";
  }

  private static String word(String label, Presence presence) {
    if (presence.value().isPresent()) {
      return label + "=\"" + presence.value().get() + "\"";
    }
    if (presence.certain()) {
      return label;
    }
    return presence.possible() ? label + "?" : "!" + label;
  }
}
