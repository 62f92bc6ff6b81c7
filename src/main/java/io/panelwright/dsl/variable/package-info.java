/**
 * Variables of a dashboard: query, custom, datasource, interval, ad hoc, text box and constant.
 *
 * <p>Entry point: {@link io.panelwright.dsl.variable.Variables}.
 */
package io.panelwright.dsl.variable;
