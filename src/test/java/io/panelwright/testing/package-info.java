/** Shared test fixtures: golden files, other JVMs, real and scripted servers. */
package io.panelwright.testing;
