package io.panelwright.policy;

import io.panelwright.document.TargetView;

/** A query of a panel and where it stands. */
public record Target(TargetView view, Where where) {}
