/**
 * Times as Grafana parses and prints them: {@code now-6h/d}, ranges, intervals, date formats in a
 * time zone. The present is a parameter; the zone of the browser is UTC unless a caller passes it.
 *
 * <p>Entry points: {@link io.panelwright.show.time.RawTimeRange}, {@link
 * io.panelwright.show.time.DateMath}, {@link io.panelwright.show.time.DateParser}, {@link
 * io.panelwright.show.time.DateFormat}, {@link io.panelwright.show.time.StepInterval}.
 */
package io.panelwright.show.time;
