package io.panelwright.lint;

import io.panelwright.policy.Policy;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
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
