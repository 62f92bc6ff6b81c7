package io.panelwright.yaml.read;

import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.query.GenericDatasource;
import io.panelwright.json.Json;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.Node.Mapping;
import io.panelwright.yaml.node.Node.Scalar;
import io.panelwright.yaml.node.NodeConverter;
import io.panelwright.yaml.schema.DatasourceQuerySchema;
import io.panelwright.yaml.schema.SchemaValidator;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the valid values of a validated file. */
public final class ValueReader {

  private final SchemaValidator check;

  public ValueReader(SchemaValidator check) {
    this.check = check;
  }

  Optional<Node> node(Mapping mapping, String key) {
    return mapping.value(key).map(check::corrected).filter(check::isValid);
  }

  Optional<Mapping> mapping(Mapping mapping, String key) {
    return node(mapping, key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  public Optional<String> text(Mapping mapping, String key) {
    return mapping.scalar(key).filter(check::isValid).map(Scalar::text);
  }

  Optional<Integer> integer(Mapping mapping, String key) {
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

  /** Returns the constant with the value's id. */
  <E extends Enum<E> & JsonEnum> Optional<E> enumConstant(
      Mapping mapping, String key, Class<E> type) {
    return text(mapping, key)
        .flatMap(
            text ->
                Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.id().equals(text))
                    .findFirst());
  }

  /** Returns the valid members of a mapping as JSON. */
  Map<String, Json> json(Mapping mapping, String key) {
    Map<String, Json> members = new LinkedHashMap<>();
    for (Node.Entry entry : mapping(mapping, key).map(Mapping::entries).orElse(List.of())) {
      if (check.isValid(entry.value())) {
        members.put(entry.key().text(), NodeConverter.toJson(entry.value()));
      }
    }
    return members;
  }

  /** Reads a datasource by its uid and its optional type. */
  Optional<GenericDatasource> datasource(Mapping mapping) {
    Optional<String> type = text(mapping, "type");
    boolean untyped = mapping.entry("type").isEmpty();
    return text(mapping, "uid")
        .flatMap(
            uid ->
                untyped
                    ? Optional.of(GenericDatasource.untyped(uid))
                    : type.map(id -> datasource(id, uid)));
  }

  /** Returns a datasource of a type. */
  static GenericDatasource datasource(String type, String uid) {
    return uid.equals(DatasourceQuerySchema.ANY)
        ? GenericDatasource.ofType(type)
        : GenericDatasource.datasource(type, uid);
  }

  /** Returns the valid items of a list; none if the list is invalid. */
  public List<Node> items(Mapping mapping, String key) {
    return node(mapping, key).isPresent() ? validNodes(mapping.items(key)) : List.of();
  }

  /** Returns the valid texts of a list. */
  List<String> texts(Mapping mapping, String key) {
    return items(mapping, key).stream()
        .filter(Scalar.class::isInstance)
        .map(text -> ((Scalar) text).text())
        .toList();
  }

  /** Returns the valid items that are mappings. */
  public List<Mapping> mappings(Mapping mapping, String key) {
    return items(mapping, key).stream()
        .filter(Mapping.class::isInstance)
        .map(Mapping.class::cast)
        .toList();
  }

  List<Node> validNodes(List<Node> nodes) {
    return nodes.stream().map(check::corrected).filter(check::isValid).toList();
  }
}
