package io.panelwright.dsl.panel;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.json.Json;

/** Messages of a Grafana Live channel; experimental ({@code live}). */
public final class Live extends BasePanel<Live> {

  /** Ways to show messages. */
  public enum Display implements JsonEnum {
    RAW,
    JSON,
    AUTO,
    NONE
  }

  /** Ways to publish messages from the panel. */
  public enum Publish implements JsonEnum {
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

  /** Sets the channel, such as {@code plugin}, {@code testdata}, {@code random-2s-stream}. */
  public Live channel(String scope, String namespace, String path) {
    return option(
        "channel",
        Json.object().with("namespace", namespace).with("path", path).with("scope", scope));
  }

  /** Sets how messages are shown. */
  public Live display(Display display) {
    return option("display", display.json());
  }

  /** Sets how readers can publish messages. */
  public Live publish(Publish publish) {
    return option("publish", publish.json());
  }
}
