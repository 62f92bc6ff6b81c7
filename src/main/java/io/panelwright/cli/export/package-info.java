/** The command {@code export}: files for other ways of delivery than {@code push}. */
package io.panelwright.cli.export;
