package io.panelwright.show.field;

/**
 * A link of a value.
 *
 * @param url a path or an address of a web page; {@code about:blank} for what could run a script
 */
public record FieldLink(String title, String url, boolean newTab) {}
