/** What several tests share: golden files, other JVMs, servers that are real or scripted. */
package io.panelwright.testing;
