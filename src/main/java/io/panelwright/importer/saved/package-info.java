/**
 * The form in which Grafana saves a dashboard: what it fills in, leaves out and orders when
 * somebody presses "Save" without having changed anything.
 *
 * <p>Entry point: {@link io.panelwright.importer.saved.SavedForm}. May use {@code document}, {@code
 * vocabulary} and {@code json}.
 */
package io.panelwright.importer.saved;
