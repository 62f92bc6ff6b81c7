/** The commands that build and show the project's dashboards: render, check, list, why, schema. */
package io.panelwright.cli.render;
