/** The commands that query running servers: doctor and sanity. */
package io.panelwright.cli.doctor;
