package io.panelwright.lint;

import java.util.List;

/**
 * Provides rules of a team through {@link java.util.ServiceLoader}. A jar on the class path lists
 * its class in {@code META-INF/services/io.panelwright.lint.RuleProvider}.
 *
 * <p>The rules run with the built-in rules and are configured, listed, explained and reported like
 * them. A rule's code must differ from those of all other rules.
 */
public interface RuleProvider {

  /** The rules. */
  List<Rule> rules();
}
