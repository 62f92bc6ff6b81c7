/**
 * Files for other ways of delivery than {@code push}: provisioning folders, manifests for
 * Kubernetes, a Terraform module, a Git Sync repository, resources for gcx, Prometheus rule files.
 *
 * <p>The package makes files in memory and does not access the disk or the network. Equal
 * dashboards and options give equal bytes.
 */
package io.panelwright.export;
