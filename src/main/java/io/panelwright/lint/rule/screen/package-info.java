/**
 * Rules for what an operator sees: titles, colors, axes, legends and texts that mislead although
 * the JSON is valid. They use the display model's sizes and formats.
 */
package io.panelwright.lint.rule.screen;
