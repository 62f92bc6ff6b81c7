package io.panelwright.show.model;

/** A size in CSS pixels. */
public record PixelSize(int width, int height) {}
