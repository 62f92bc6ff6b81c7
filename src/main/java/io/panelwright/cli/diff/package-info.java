/** The command diff. Starts git processes to read files of commits. */
package io.panelwright.cli.diff;
