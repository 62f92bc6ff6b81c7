package io.panelwright.lint;

import io.panelwright.dashboard.TargetView;

/** A target of a panel with its location. */
public record LocatedTarget(TargetView view, DashboardLocation location) {}
