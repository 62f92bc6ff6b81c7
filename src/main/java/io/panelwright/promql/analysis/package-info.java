/**
 * What can be said of a PromQL expression without data: which labels its result can have, what its
 * values measure, whether it is one series or many. {@link io.panelwright.promql.analysis.Analysis}
 * is the way in; what is known of metrics comes from a {@link
 * io.panelwright.promql.analysis.Catalog}. It says nothing that data could prove wrong: where
 * something depends on data or on a variable, the answer is that it is unknown.
 */
package io.panelwright.promql.analysis;
