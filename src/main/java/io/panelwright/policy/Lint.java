package io.panelwright.policy;

import java.util.ArrayList;
import java.util.List;

/** Runs policies. */
public final class Lint {

  private Lint() {}

  /** All violations of these policies, policy by policy. */
  public static List<Violation> run(Subject subject, List<Policy> policies) {
    List<Violation> found = new ArrayList<>();
    policies.forEach(policy -> policy.check(subject, found::add));
    return found;
  }
}
