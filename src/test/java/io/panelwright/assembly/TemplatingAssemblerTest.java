package io.panelwright.assembly;

import static io.panelwright.dsl.panel.Panels.stat;
import static io.panelwright.dsl.panel.Panels.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.panelwright.dashboard.VariableView;
import io.panelwright.diagnostic.Finding;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.Shop;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.grafana.schema.Profile;
import org.junit.jupiter.api.Test;

/** The datasource variables of the contract, which the first query of a panel adds. */
class TemplatingAssemblerTest {

  private static final Panel USES_THE_VARIABLE =
      stat("Restarts", Units.SHORT, Shop.ANY.query("sum(restarts)"));

  private static Assembly assemble(String title) {
    return Assembler.assemble(
        Dashboard.dashboard(
                "d", "D", Section.unowned("S", text(title, "Some text."), USES_THE_VARIABLE))
            .variables(Variables.textbox("shop", "a")),
        Profile.DEFAULT);
  }

  @Test
  void a_title_may_contain_the_variable_of_a_later_query() {
    Assembly assembly = assemble("Restarts of $ds");

    assertThat(assembly.findings()).isEmpty();
    assertThat(assembly.document().variables())
        .extracting(VariableView::name)
        .containsExactly("ds", "shop");
  }

  @Test
  void a_message_suggests_the_variable_of_a_later_query() {
    assertThat(assemble("Restarts of $dz").findings())
        .extracting(Finding::message, Finding::hint)
        .containsExactly(
            tuple(
                "the title uses $dz, which the dashboard does not declare; did you mean \"ds\"?",
                "declare it, or use one of: ds, shop"));
  }
}
