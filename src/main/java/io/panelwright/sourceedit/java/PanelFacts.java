package io.panelwright.sourceedit.java;

import io.panelwright.sourceedit.java.GeneratedChain.GeneratedCall;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a part from its value.
 *
 * @param type the type of a panel, such as {@code Stat}; empty for other parts
 * @param placement the calls that set its size and position
 */
record PanelFacts(Optional<String> type, List<GeneratedCall> placement) {

  /** Nothing is known: a variable, a section. */
  static final PanelFacts NONE = new PanelFacts(Optional.empty(), List.of());

  PanelFacts {
    placement = List.copyOf(placement);
  }
}
