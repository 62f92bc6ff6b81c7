/**
 * Internals of the dsl packages: call sites, validation of arguments, keys, conversion to JSON. Not
 * part of the authors' API.
 */
package io.panelwright.dsl.internal;
