/** What several tests share: golden files, data beside the project, other JVMs. */
package io.panelwright.testing;
