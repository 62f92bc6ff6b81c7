package io.panelwright.lint.rule.regex;

import io.panelwright.lint.DashboardLocation;
import java.util.Optional;

/**
 * A regular expression of a dashboard.
 *
 * @param use what Grafana uses it for, with an article
 * @param delimited whether Grafana reads it in the notation {@code /…/flags}
 */
record RegexLocation(DashboardLocation location, String text, String use, boolean delimited) {

  /** The first error of the expression; empty if it is valid. */
  Optional<RegexException> findError() {
    return delimited ? GrafanaRegex.findError(text) : JavaScriptRegex.findError(text);
  }
}
