package io.panelwright.assemble;

import java.util.Set;

/** Letters for queries that have none: A to Z, then AA, AB and so on, as Grafana counts. */
public final class RefIds {

  private final Set<String> taken;
  private int next;

  RefIds(Set<String> taken) {
    this.taken = taken;
  }

  String next() {
    String letter = letter(next++);
    return taken.contains(letter) ? next() : letter;
  }

  /** The letter of a place, counted from 0. */
  public static String letter(int index) {
    char last = (char) ('A' + index % 26);
    return index < 26 ? String.valueOf(last) : letter(index / 26 - 1) + last;
  }
}
