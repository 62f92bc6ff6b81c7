package io.panelwright.show.model;

/** A link with variables replaced. */
public record DisplayLink(String title, String url, boolean targetBlank) {}
