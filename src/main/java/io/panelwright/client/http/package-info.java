/**
 * HTTP requests with timeouts, limits on size and concurrency, safe retries and typed failures. A
 * request that writes is sent once, unless the service rejected it with status 429.
 *
 * <p>Entry point: {@link io.panelwright.client.http.HttpService}, whose result is a value or a
 * failure. The only package that opens client connections.
 */
package io.panelwright.client.http;
