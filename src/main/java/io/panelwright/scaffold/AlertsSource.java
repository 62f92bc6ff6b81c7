package io.panelwright.scaffold;

import static io.panelwright.scaffold.ContractTypes.list;
import static io.panelwright.scaffold.ContractTypes.local;
import static io.panelwright.scaffold.ContractTypes.text;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.codegen.MemberSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.contract.AlertRule;
import java.util.List;

/** The alerts of the contract: a method of its class, or classes of their own if there are many. */
final class AlertsSource {

  private static final String METHOD = "alerts";
  private static final String ALERTS = ContractTypes.LIST + "<" + ContractTypes.ALERT_RULE + ">";

  private static final int MAX_OF_CONTRACT = 12;

  private final SystemModel model;
  private final JavaClasses classes;
  private final NameAllocator types;
  private final String contract;
  private final String title;

  /**
   * Creates the source of alerts.
   *
   * @param contract the class of the contract
   * @param title of the system
   */
  AlertsSource(
      SystemModel model, JavaClasses classes, NameAllocator types, String contract, String title) {
    this.model = model;
    this.classes = classes;
    this.types = types;
    this.contract = contract;
    this.title = title;
  }

  /** Adds the classes of alerts; returns the method that returns all of them. */
  MemberSpec method() {
    List<AlertRule> alerts = model.contract().alerts();
    if (alerts.size() <= MAX_OF_CONTRACT) {
      return JavaClasses.method(true, ALERTS, METHOD, expression(alerts, contract));
    }
    var kind = new RuleClasses.Kind(ContractTypes.ALERT_RULE, title + " alerts", METHOD, METHOD);
    JavaExpression joined =
        new RuleClasses(classes, types, kind).add(alerts.stream().map(this::entry).toList());
    return JavaClasses.method(true, ALERTS, METHOD, joined);
  }

  private RuleClasses.Entry entry(AlertRule alert) {
    int calls = alert.labels().size() + alert.annotations().size();
    // Any class but the contract's names the server with its class.
    return RuleClasses.Entry.of(alert.name(), alert.expression(), calls, alert(alert, ""));
  }

  private JavaExpression expression(List<AlertRule> alerts, String place) {
    return list(alerts.stream().map(alert -> alert(alert, place)).toList());
  }

  private JavaExpression alert(AlertRule alert, String place) {
    ServerModel server =
        model.servers().stream()
            .filter(candidate -> candidate.server().equals(alert.evaluatedBy()))
            .findFirst()
            .orElseThrow();
    JavaExpression plain =
        StaticCall.constructor(
            ContractTypes.ALERT_RULE,
            text(alert.name()),
            place.equals(contract)
                ? local(server.constant())
                : new StaticConstant(classes.type(contract), server.constant()),
            text(alert.expression()),
            ContractTypes.duration(alert.duration()),
            text(alert.summary()));
    JavaExpression labeled = ContractTypes.withEntries(plain, "label", alert.labels());
    return ContractTypes.withEntries(labeled, "annotation", alert.annotations());
  }
}
