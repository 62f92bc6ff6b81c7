package io.panelwright.promql;

/**
 * A label in {@code by}, {@code without}, {@code on}, {@code ignoring} or {@code group_left}.
 *
 * @param text can contain variables
 */
public record LabelName(String text, Span span) {}
