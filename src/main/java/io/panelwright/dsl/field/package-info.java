/**
 * Settings of fields: units, colors, thresholds, value mappings, data links, field matchers and
 * reducers.
 *
 * <p>Entry points: {@link io.panelwright.dsl.field.Units}, {@link
 * io.panelwright.dsl.field.Mapping}, {@link io.panelwright.dsl.field.FieldMatcher}.
 */
package io.panelwright.dsl.field;
