package io.panelwright.prometheus;

import java.time.Instant;
import java.util.Optional;

/**
 * What is in memory.
 *
 * @param series how many the head block has
 * @param oldest the first sample of the head block; of an empty one nothing
 * @param newest the last sample
 */
public record TsdbStatus(long series, Optional<Instant> oldest, Optional<Instant> newest) {}
