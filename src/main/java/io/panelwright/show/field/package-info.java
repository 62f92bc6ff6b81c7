/**
 * Field configuration: matchers, defaults and overrides of a panel; the values that stat, gauge and
 * bar gauge panels show.
 */
package io.panelwright.show.field;
