/**
 * An assembled dashboard in the forms that Grafana reads: the classic JSON, and the resources v1
 * and v2 of its API, each with what gets lost in it.
 *
 * <p>Entry point: {@link io.panelwright.resource.OutputForm}. v2 is made from the classic document,
 * in which ids, refIds, defaults and house style are settled, and from the sections of {@code dsl},
 * which say what only v2 can. May use {@code assemble}, {@code dsl}, {@code document} and {@code
 * json}.
 */
package io.panelwright.resource;
