package io.panelwright.policy;

/** A rule and its check. Has no state. */
public interface Policy {

  /** What people may read about it. */
  Rule rule();

  /** Tells every violation. Never throws, whatever the dashboard looks like. */
  void check(Subject subject, Report report);
}
