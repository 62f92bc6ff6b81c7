package io.panelwright.show.time;

/**
 * A time range.
 *
 * @param fromMillis the start, in milliseconds since the epoch
 * @param toMillis the end, in milliseconds since the epoch
 */
public record TimeSpan(long fromMillis, long toMillis) {}
