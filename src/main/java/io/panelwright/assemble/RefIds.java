package io.panelwright.assemble;

import io.panelwright.document.TargetView;
import java.util.Set;

/** Letters for queries that have none: A to Z, then AA, AB and so on, as Grafana counts. */
final class RefIds {

  private final Set<String> taken;
  private int next;

  RefIds(Set<String> taken) {
    this.taken = taken;
  }

  String next() {
    String letter = TargetView.letter(next++);
    return taken.contains(letter) ? next() : letter;
  }
}
