/**
 * Properties of a PromQL expression's result that hold without data: labels, unit, cardinality,
 * value interval.
 *
 * <p>Entry point: {@link io.panelwright.promql.analysis.Analysis}; facts about metrics come from a
 * {@link io.panelwright.promql.analysis.MetricCatalog}. The result is "unknown" wherever it depends
 * on data or on a variable. May use {@code promql} and {@code text}.
 */
package io.panelwright.promql.analysis;
