/**
 * What a rule over dashboards is: a policy reads a dashboard as a {@link
 * io.panelwright.policy.Subject} and tells violations to a {@link io.panelwright.policy.Report},
 * with a fix where one is safe. Policies change nothing.
 *
 * <p>The rules themselves stand in the packages below, grouped by what they look at, one class per
 * rule, named after the sentence that it enforces. Each package has one public class that lists
 * them; {@code lint} joins the lists.
 */
package io.panelwright.policy;
