package io.panelwright.export;

/**
 * A file of an export.
 *
 * @param path below the folder of the export, with {@code /} between its parts
 */
public record ExportFile(String path, String text) {}
