package io.panelwright.yaml;

import io.panelwright.dsl.OtherDatasource;
import io.panelwright.dsl.Word;
import io.panelwright.json.Json;
import io.panelwright.yaml.Node.Mapping;
import io.panelwright.yaml.Node.Scalar;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  Optional<Boolean> flag(Mapping mapping, String key) {
    return text(mapping, key).map(text -> text.equalsIgnoreCase("true"));
  }

  boolean isTrue(Mapping mapping, String key) {
    return flag(mapping, key).orElse(false);
  }

  /** The constant that the file means. */
  <E extends Enum<E> & Word> Optional<E> word(Mapping mapping, String key, Class<E> type) {
    return text(mapping, key)
        .flatMap(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.word().equals(text))
                    .findFirst());
  }

  /** Whatever stands under the keys of a mapping, as JSON. */
  Map<String, Json> json(Mapping mapping, String key) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (Node.Entry entry : mapping(mapping, key).map(Mapping::entries).orElse(List.of())) {
      if (check.isRight(entry.value())) {
        members.put(entry.key().text(), NodeJson.of(entry.value()));
      }
    }
    return members;
  }

  /** A datasource by its uid and, where it is told, its type. */
  Optional<OtherDatasource> datasource(Mapping mapping) {
    Optional<String> type = text(mapping, "type");
    boolean untyped = mapping.entry("type").isEmpty();
    return text(mapping, "uid")
        .flatMap(
            uid ->
                untyped
                    ? Optional.of(OtherDatasource.untyped(uid))
                    : type.map(told -> OtherDatasource.datasource(told, uid)));
  }

  /** The right items of a list; none unless the list is right. */
  List<Node> items(Mapping mapping, String key) {
    return node(mapping, key).isPresent() ? right(mapping.items(key)) : List.of();
  }

  /** The right texts of a list. */
  List<String> texts(Mapping mapping, String key) {
    return items(mapping, key).stream()
        .filter(Scalar.class::isInstance)
        .map(text -> ((Scalar) text).text())
        .toList();
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
