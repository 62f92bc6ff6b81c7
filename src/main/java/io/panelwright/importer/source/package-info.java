/**
 * Java source files of dsl expressions, laid out as google-java-format 1.28 lays them out.
 *
 * <p>Entry points: {@link io.panelwright.importer.source.Expression}, {@link
 * io.panelwright.importer.source.JavaClass}, {@link io.panelwright.importer.source.Names}. The
 * formatter itself reads a compiler's insides, so it serves the tests only; here stand its rules
 * for the little of Java that an expression needs. Strings that do not fit on a line become text
 * blocks, which the formatter leaves alone. May use nothing but the JDK.
 */
package io.panelwright.importer.source;
