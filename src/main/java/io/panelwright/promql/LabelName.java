package io.panelwright.promql;

/**
 * A label named in {@code by}, {@code without}, {@code on}, {@code ignoring} or {@code group_left}.
 *
 * @param text may have variables in it
 */
public record LabelName(String text, Span span) {}
