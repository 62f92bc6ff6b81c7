/**
 * Text: positions and lines, wrapping, suggestions for misspelled words, numbers as text, terminal
 * colors and sanitizing.
 *
 * <p>Entry points: {@link io.panelwright.text.LineIndex}, {@link io.panelwright.text.Suggestions},
 * {@link io.panelwright.text.TextWrapper}, {@link io.panelwright.text.TerminalSanitizer}, {@link
 * io.panelwright.text.ShortestDecimal}, {@link io.panelwright.text.EcmaScriptNumber}.
 *
 * <p>Uses the JDK only.
 */
package io.panelwright.text;
