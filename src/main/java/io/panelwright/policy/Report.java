package io.panelwright.policy;

import java.util.Optional;

/** Where a policy tells what it found. */
public interface Report {

  /** Adds one. */
  void add(Violation violation);

  /** A violation to add. */
  static Violation of(Policy policy, Where where, String message, String next) {
    return new Violation(policy.rule(), where, message, next, Optional.empty(), Optional.empty());
  }
}
