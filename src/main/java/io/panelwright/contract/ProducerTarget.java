package io.panelwright.contract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An endpoint that Prometheus scrapes for a producer's job.
 *
 * @param address host and port, such as {@code web-1:9100}; also the label {@code instance} unless
 *     the labels contain another one
 * @param labels that Prometheus adds to its series, in this order
 */
public record ProducerTarget(String address, Map<String, String> labels) {

  /**
   * @throws IllegalArgumentException if the address is empty or contains a space or a scheme
   */
  public ProducerTarget {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    if (!address.matches("[^\\s/]+")) {
      throw new IllegalArgumentException(
          "target \"" + address + "\": expected host and port, such as web-1:9100");
    }
    labels.keySet().forEach(Label::requireName);
  }

  /** A target without labels of its own. */
  public static ProducerTarget of(String address) {
    return new ProducerTarget(address, Map.of());
  }

  /** This target with one more label, such as {@code env="prod"}. */
  public ProducerTarget label(String label, String value) {
    Map<String, String> more = new LinkedHashMap<>(labels);
    more.put(label, value);
    return new ProducerTarget(address, more);
  }

  /** The value of its label {@code instance}. */
  public String instance() {
    return labels.getOrDefault(Producer.INSTANCE, address);
  }
}
