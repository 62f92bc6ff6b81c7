package io.panelwright.yaml.schema;

import io.panelwright.yaml.node.FileFindings;
import io.panelwright.yaml.node.Node;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mappings with the keys that the author probably meant in place of unknown keys, so that one
 * misspelled key hides no other error.
 */
final class KeyCorrections {

  private final FileFindings findings;
  private final Set<Node> invalidNodes;
  private final Map<Node, Node.Mapping> corrections = new IdentityHashMap<>();

  /**
   * @param invalidNodes receives the values of unknown keys that resemble no key
   */
  KeyCorrections(FileFindings findings, Set<Node> invalidNodes) {
    this.findings = findings;
    this.invalidNodes = invalidNodes;
  }

  /** Returns the node with all its corrections. */
  Node corrected(Node node) {
    Node corrected = node;
    while (corrections.containsKey(corrected)) {
      corrected = corrections.get(corrected);
    }
    return corrected;
  }

  /** Renames a key. */
  Node.Mapping rename(Node.Mapping mapping, Node.Scalar key, String name) {
    Node.Mapping corrected = mapping.rename(key, name);
    corrections.put(mapping, corrected);
    return corrected;
  }

  /** Reports unknown keys; returns the mapping with the keys that the author probably meant. */
  Node.Mapping correctKeys(ObjectSchema schema, Node.Mapping mapping) {
    Node.Mapping corrected = mapping;
    for (Node.Entry entry : mapping.entries()) {
      if (schema.property(entry.key().text()).isEmpty()) {
        Optional<String> meant = new UnknownKeyReporter(findings, entry.key()).report(schema);
        if (meant.isPresent()
            && corrected.entry(meant.get()).isEmpty()
            && isPlausible(schema, meant.get(), entry.value())) {
          corrected = rename(corrected, entry.key(), meant.get());
        } else {
          invalidNodes.add(entry.value());
        }
      }
    }
    return corrected;
  }

  /** Options are read by the path of their keys, which stay as they are. */
  private static boolean isPlausible(ObjectSchema schema, String key, Node value) {
    return schema.keyLabel().equals("key")
        && schema.property(key).orElseThrow().schema().accept(new NodeShape(value));
  }
}
