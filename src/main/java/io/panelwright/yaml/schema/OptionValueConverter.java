package io.panelwright.yaml.schema;

import io.panelwright.grafana.schema.OptionSchema;
import io.panelwright.json.Json;
import io.panelwright.yaml.node.Node;
import io.panelwright.yaml.node.NodeConverter;

/** Converts nodes to the JSON values of Grafana's options. */
public final class OptionValueConverter {

  private OptionValueConverter() {}

  /** Converts a value to the option's type: a text option accepts any scalar as text. */
  public static Json toJson(Node node, OptionSchema option) {
    if (node instanceof Node.Scalar scalar && isPresent(scalar)) {
      return isText(scalar, option) ? Json.of(scalar.text()) : NodeConverter.toJson(node);
    }
    if (node instanceof Node.Sequence list && option.type() == OptionSchema.ValueKind.STRINGS) {
      boolean texts =
          list.items().stream().allMatch(i -> i instanceof Node.Scalar s && isPresent(s));
      return texts
          ? Json.strings(list.items().stream().map(i -> ((Node.Scalar) i).text()).toList())
          : NodeConverter.toJson(node);
    }
    return NodeConverter.toJson(node);
  }

  private static boolean isPresent(Node.Scalar scalar) {
    return scalar.kind() != Node.Kind.NULL;
  }

  private static boolean isText(Node.Scalar scalar, OptionSchema option) {
    return option.type() == OptionSchema.ValueKind.STRING
        || option.type() == OptionSchema.ValueKind.ENUM
            && option.values().contains(Json.of(scalar.text()));
  }
}
