package io.panelwright.discovery;

import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.YamlDocuments;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a server's configuration contains. */
final class ServerConfiguration {

  private ServerConfiguration() {}

  /** The external labels of a configuration in YAML; empty without any. */
  static Map<String, String> externalLabels(String yaml) {
    Map<String, String> labels = new TreeMap<>();
    YamlDocuments.read("prometheus.yml", yaml).documents().stream()
        .findFirst()
        .flatMap(ServerConfiguration::mapping)
        .flatMap(root -> root.mapping("global"))
        .flatMap(global -> global.mapping("external_labels"))
        .ifPresent(
            external ->
                external
                    .entries()
                    .forEach(
                        entry ->
                            text(entry.value())
                                .ifPresent(text -> labels.put(entry.key().text(), text))));
    return labels;
  }

  private static Optional<Node.Mapping> mapping(Node node) {
    return node instanceof Node.Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  private static Optional<String> text(Node node) {
    return node instanceof Node.Scalar scalar ? Optional.of(scalar.text()) : Optional.empty();
  }
}
