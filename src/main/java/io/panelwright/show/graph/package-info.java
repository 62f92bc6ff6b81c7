/**
 * Graphs: axes, ticks, stacking and legends of time series, bar charts, histograms, heatmaps, pie
 * charts, candlesticks, trends and x-y charts. Pure functions; sizes are CSS pixels.
 *
 * <p>Entry point: {@link io.panelwright.show.graph.GraphContents}. The choice of ranges and ticks
 * follows uPlot (MIT, © Leon Sorokin), the library with which Grafana draws graphs.
 */
package io.panelwright.show.graph;
