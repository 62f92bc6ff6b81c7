package io.panelwright.stack;

import java.util.function.Consumer;

/**
 * Receives what a command prints, in parts that may end within a line.
 *
 * @param out receives its standard output
 * @param err receives its standard error
 */
public record CommandOutput(Consumer<String> out, Consumer<String> err) {}
