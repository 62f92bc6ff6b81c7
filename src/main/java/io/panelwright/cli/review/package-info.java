/** The command {@code review}: changed dashboards as a comment of a pull request. */
package io.panelwright.cli.review;
