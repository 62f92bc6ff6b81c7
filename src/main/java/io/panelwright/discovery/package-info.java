/**
 * What live servers and scrapes contain: targets, metrics with type, unit and labels, rules; and
 * the comparison with a contract.
 *
 * <p>{@link io.panelwright.discovery.DiscoveredSystem} is the result of every source.
 */
package io.panelwright.discovery;
