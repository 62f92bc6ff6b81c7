package io.panelwright.preview;

/** A dashboard that the preview shows. Thread-safe. */
public interface PreviewDashboard {

  /** The uid, by which the page's URL names it. */
  String uid();

  /** The title. */
  String title();

  /** The dashboard as a viewer has chosen to see it; runs the queries of variables. */
  DashboardView open(ViewRequest request);
}
