package io.panelwright.policy;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All policies. */
public final class Policies {

  private Policies() {}

  /** All of them, by code. */
  public static List<Policy> all() {
    return Stream.<List<Policy>>of(List.of(new PanelHasTitle()))
        .flatMap(List::stream)
        .sorted(Comparator.comparing(policy -> policy.rule().code()))
        .toList();
  }
}
