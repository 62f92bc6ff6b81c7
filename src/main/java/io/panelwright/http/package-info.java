/**
 * Asks services over HTTP: with timeouts, bounded in parallelism and size, repeated only where that
 * is safe, and with a typed reason for every question that got no answer.
 *
 * <p>Entry point: {@link io.panelwright.http.HttpService}, whose {@link io.panelwright.http.Reply}
 * is an answer or a {@link io.panelwright.http.Failure}. A <em>page</em> is what a service sent,
 * whatever its status. Knows no service's own words. May use {@code json}.
 */
package io.panelwright.http;
