package io.panelwright.lint;

import io.panelwright.policy.Policy;
import java.util.List;

/**
 * Rules of a team, found through {@link java.util.ServiceLoader}: a jar on the class path names its
 * class in {@code META-INF/services/io.panelwright.lint.RuleProvider}.
 *
 * <p>They run beside the built-in rules and are configured, listed, explained and reported like
 * them. A rule's code must differ from those of all other rules.
 */
public interface RuleProvider {

  /** The rules. */
  List<Policy> rules();
}
