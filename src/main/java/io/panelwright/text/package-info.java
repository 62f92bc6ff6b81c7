/**
 * Text helpers: line index, wrapping, suggestions for misspelt words, and text that is safe to
 * print on a terminal.
 *
 * <p>Uses the JDK only.
 */
package io.panelwright.text;
