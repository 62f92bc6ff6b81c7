/**
 * Dashboards as Grafana saves them: defaults filled in, unknown members left out, keys ordered;
 * classic and v2.
 *
 * <p>Entry points: {@link io.panelwright.importer.savemodel.SaveModel} and {@link
 * io.panelwright.importer.savemodel.V2SaveModelConverter}.
 */
package io.panelwright.importer.savemodel;
