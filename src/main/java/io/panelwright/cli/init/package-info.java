/**
 * {@code init}: a new project with contract, dashboard and tests, from live servers or a scrape.
 *
 * <p>Entry point: {@link io.panelwright.cli.init.InitCommand}. May import {@code scaffold}, which
 * makes the files, and {@code discovery}, which reads the servers.
 */
package io.panelwright.cli.init;
