package io.panelwright.prometheus;

import java.util.List;

/** Rules that are evaluated together. */
public record RuleGroup(String name, String file, List<Rule> rules) {

  public RuleGroup {
    rules = List.copyOf(rules);
  }
}
