package io.panelwright.lint;

import io.panelwright.json.Json;

/**
 * A property of a field override of a panel.
 *
 * @param id the field option's path, such as {@code custom.lineWidth}
 * @param location the location of the value
 */
public record FieldProperty(String id, Json value, DashboardLocation location) {}
