/**
 * Java source text from expressions, formatted as google-java-format 1.28 formats it.
 *
 * <p>Entry points: {@link io.panelwright.codegen.JavaExpression}, {@link
 * io.panelwright.codegen.ClassSpec}, {@link io.panelwright.codegen.NameAllocator}. The formatter
 * itself needs compiler internals, so only the tests use it. Uses the JDK only.
 */
package io.panelwright.codegen;
