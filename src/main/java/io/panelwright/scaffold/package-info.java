/**
 * The files of a new project: contract and dashboard in Java, tests, {@code panels.yaml}, build.
 *
 * <p>Entry point: {@link io.panelwright.scaffold.ProjectGenerator}. It writes no file and opens no
 * connection.
 */
package io.panelwright.scaffold;
