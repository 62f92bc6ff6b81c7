/**
 * The preview: dashboards on a web page on loopback, and in one self-contained file.
 *
 * <p>Entry points: {@link io.panelwright.preview.PreviewServer} and {@link
 * io.panelwright.preview.SingleFilePage}. The server opens a port; its sources are {@link
 * io.panelwright.preview.PreviewDashboard}s. The page itself is in the resources of this package.
 */
package io.panelwright.preview;
