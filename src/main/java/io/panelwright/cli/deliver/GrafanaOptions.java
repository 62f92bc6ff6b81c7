package io.panelwright.cli.deliver;

import io.panelwright.cli.Console;

/** The options of all commands that talk to a Grafana. */
final class GrafanaOptions {

  /** Where to deliver, from the options and {@code .panelwright.yaml}. */
  DeliveryTarget target(Console console) {
    throw new UnsupportedOperationException(console.toString());
  }
}
