package io.panelwright.client.prometheus;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a rule has beside its name and expression; sorted by name.
 *
 * @param duration time for which an alert must have a result before it fires
 * @param labels added to the recorded series or the alert
 * @param annotations of an alert
 */
public record RuleSettings(
    Duration duration, Map<String, String> labels, Map<String, String> annotations) {

  public RuleSettings {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    annotations = Collections.unmodifiableMap(new TreeMap<>(annotations));
  }
}
