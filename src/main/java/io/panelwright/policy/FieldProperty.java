package io.panelwright.policy;

import io.panelwright.json.Json;

/**
 * A setting of some of a panel's fields: a property of an override.
 *
 * @param id the field option's path, such as {@code custom.lineWidth}
 * @param where the value stands
 */
public record FieldProperty(String id, Json value, Where where) {}
