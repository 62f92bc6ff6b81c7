package io.panelwright.prometheus;

import io.panelwright.json.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The labels of a series or target, by name and in their order. */
public record Labels(Map<String, String> values) {

  static final String NAME = "__name__";

  public Labels {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** The value of a label. */
  public Optional<String> value(String label) {
    return Optional.ofNullable(values.get(label));
  }

  /** The name of the metric. */
  public Optional<String> metric() {
    return value(NAME);
  }

  /** As PromQL writes it: {@code up{job="ai_live"}}, and quoted where a name is no word. */
  @Override
  public String toString() {
    Optional<String> word = metric().filter(name -> name.matches("[a-zA-Z_:][a-zA-Z0-9_:]*"));
    List<String> matchers = new ArrayList<>();
    if (word.isEmpty()) {
      metric().ifPresent(name -> matchers.add(Json.of(name).toString()));
    }
    values.forEach(
        (label, value) -> {
          if (!label.equals(NAME)) {
            matchers.add(name(label) + "=" + Json.of(value));
          }
        });
    boolean alone = word.isPresent() && matchers.isEmpty();
    return word.orElse("") + (alone ? "" : "{" + String.join(", ", matchers) + "}");
  }

  private static String name(String label) {
    return label.matches("[a-zA-Z_][a-zA-Z0-9_]*") ? label : Json.of(label).toString();
  }
}
