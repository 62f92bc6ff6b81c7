package io.panelwright.client.prometheus;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The labels of a series or target, sorted by name. */
public record LabelSet(Map<String, String> values) {

  private static final String NAME = "__name__";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public LabelSet {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** The value of a label. */
  public Optional<String> value(String label) {
    return Optional.ofNullable(values.get(label));
  }

  /** Formats a PromQL selector: {@code up{job="ai_live"}}; names are quoted if necessary. */
  @Override
  public String toString() {
    Optional<String> metric = value(NAME);
    Optional<String> identifier = metric.filter(name -> name.matches("[a-zA-Z_:][a-zA-Z0-9_:]*"));
    List<String> matchers = new ArrayList<>();
    if (identifier.isEmpty()) {
      metric.ifPresent(name -> matchers.add(Json.of(name).toString()));
    }
    values.forEach(
        (label, value) -> {
          if (!label.equals(NAME)) {
            matchers.add(formatName(label) + "=" + Json.of(value));
          }
        });
    boolean isMetricOnly = identifier.isPresent() && matchers.isEmpty();
    return identifier.orElse("") + (isMetricOnly ? "" : "{" + String.join(", ", matchers) + "}");
  }

  private static String formatName(String label) {
    return label.matches("[a-zA-Z_][a-zA-Z0-9_]*") ? label : Json.of(label).toString();
  }
}
