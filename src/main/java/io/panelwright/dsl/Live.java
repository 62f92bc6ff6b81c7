package io.panelwright.dsl;

import io.panelwright.json.Json;

/** What comes through a channel of Grafana Live; experimental ({@code live}). */
public final class Live extends AnyPanel<Live> {

  /** How messages are shown. */
  public enum Display implements Word {
    RAW,
    JSON,
    AUTO,
    NONE
  }

  /** What people can send. */
  public enum Publish implements Word {
    NONE,
    JSON,
    INFLUX
  }

  Live(PanelSpec spec) {
    super(spec);
  }

  @Override
  Live with(PanelSpec spec) {
    return new Live(spec);
  }

  /** The channel, such as {@code plugin}, {@code testdata}, {@code random-2s-stream}. */
  public Live channel(String scope, String namespace, String path) {
    return option(
        "channel",
        Json.object().with("namespace", namespace).with("path", path).with("scope", scope));
  }

  /** How messages are shown. */
  public Live display(Display display) {
    return option("display", display.json());
  }

  /** What people can send. */
  public Live publish(Publish publish) {
    return option("publish", publish.json());
  }
}
