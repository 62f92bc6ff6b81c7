/**
 * Where panels are on the page: the grid, rows, tabs, automatic grids and repeats in pixels; widths
 * of texts in Grafana's font.
 */
package io.panelwright.show.layout;
