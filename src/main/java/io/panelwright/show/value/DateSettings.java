package io.panelwright.show.value;

import java.time.ZoneId;
import java.util.OptionalLong;

/**
 * What the text of a date depends on.
 *
 * @param nowMillis the present; empty if texts do not refer to it
 */
record DateSettings(ZoneId zone, OptionalLong nowMillis) {}
