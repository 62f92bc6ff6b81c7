package io.panelwright.scaffold;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.contract.Label;
import io.panelwright.discovery.DiscoveredLabel;
import java.util.ArrayList;
import java.util.List;

/** Labels of the contract, and their source. */
final class LabelSource {

  private LabelSource() {}

  /**
   * The label of the contract: closed if the values that were seen are probably all.
   *
   * @throws IllegalArgumentException if a contract cannot contain its name
   */
  static Label of(DiscoveredLabel seen) {
    return seen.isProbablyClosed()
        ? new Label(seen.name(), seen.values())
        : Label.open(seen.name());
  }

  static JavaExpression expression(Label label) {
    List<JavaExpression> arguments = new ArrayList<>(List.of(ContractTypes.text(label.name())));
    label.values().forEach(value -> arguments.add(ContractTypes.text(value)));
    return StaticCall.of(
        ContractTypes.LABEL,
        label.isClosed() ? "closed" : "open",
        arguments.toArray(JavaExpression[]::new));
  }
}
