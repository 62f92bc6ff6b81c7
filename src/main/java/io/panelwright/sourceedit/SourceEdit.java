package io.panelwright.sourceedit;

import io.panelwright.json.TextEdit;

/**
 * The replacement of a part of a source file.
 *
 * @param file its name from the project's root
 */
public record SourceEdit(String file, TextEdit edit) {}
