/**
 * Times as Grafana parses and prints them: {@code now-6h/d}, ranges, intervals, date formats in a
 * time zone.
 */
package io.panelwright.show.time;
