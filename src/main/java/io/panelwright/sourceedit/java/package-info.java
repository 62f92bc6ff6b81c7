/**
 * Edits of Java sources: the call or the argument of a panel, a variable or a section that renders
 * another value.
 *
 * <p>Entry point: {@link io.panelwright.sourceedit.java.JavaSourceEditor}. Sources are parsed by
 * the JDK's compiler, without types. A part of a dashboard is found from the calls that make it;
 * the changed calls are found by a comparison of the generated expressions of both states. Edited
 * statements are laid out by {@code codegen}, if it prints the present statement as it is.
 */
package io.panelwright.sourceedit.java;
