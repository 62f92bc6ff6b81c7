package io.panelwright.yaml;

import io.panelwright.yaml.Node.Mapping;
import io.panelwright.yaml.Node.Scalar;
import java.util.List;
import java.util.Optional;

/** What was found to be right in a checked file. */
final class Values {

  private final ShapeCheck check;

  Values(ShapeCheck check) {
    this.check = check;
  }

  Optional<Node> node(Mapping mapping, String key) {
    return mapping.value(key).filter(check::isRight);
  }

  Optional<Mapping> mapping(Mapping mapping, String key) {
    return mapping.mapping(key).filter(check::isRight);
  }

  Optional<String> text(Mapping mapping, String key) {
    return mapping.scalar(key).filter(check::isRight).map(Scalar::text);
  }

  Optional<Integer> whole(Mapping mapping, String key) {
    return text(mapping, key).map(Integer::valueOf);
  }

  Optional<Double> number(Mapping mapping, String key) {
    return text(mapping, key).map(Double::valueOf);
  }

  boolean isTrue(Mapping mapping, String key) {
    return text(mapping, key).filter(text -> text.equalsIgnoreCase("true")).isPresent();
  }

  /** The right items of a list; none unless the list is right. */
  List<Node> items(Mapping mapping, String key) {
    return node(mapping, key).isPresent() ? right(mapping.items(key)) : List.of();
  }

  /** The right items that have keys. */
  List<Mapping> mappings(Mapping mapping, String key) {
    return items(mapping, key).stream()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .toList();
  }

  List<Node> right(List<Node> nodes) {
    return nodes.stream().filter(check::isRight).toList();
  }
}
