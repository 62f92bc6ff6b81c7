/**
 * An example of a contract for real systems: several jobs that serve the same metric, several
 * targets, target labels, external labels, a global view, and metrics of every type. Panelwright's
 * tests and its documentation use it.
 */
package com.example.fleet;
