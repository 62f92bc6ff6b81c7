/**
 * Java source files of dsl expressions, laid out as google-java-format would lay them out.
 *
 * <p>Entry points: {@link io.panelwright.importer.source.Expression}, {@link
 * io.panelwright.importer.source.JavaClass}. May use nothing but the JDK.
 */
package io.panelwright.importer.source;
