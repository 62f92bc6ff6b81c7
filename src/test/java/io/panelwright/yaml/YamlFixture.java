package io.panelwright.yaml;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.GrafanaServer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.internal.CallSite;
import io.panelwright.dsl.panel.Panels;
import io.panelwright.dsl.query.Owner;
import io.panelwright.dsl.variable.Variables;
import io.panelwright.text.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A small contract and dashboard for the tests of this package. */
public final class YamlFixture {

  private static final Datasource LIVE = datasource("prom-live");
  private static final Datasource ORDERS_DATA = datasource("prom-orders");

  static final Domain PAYMENT_DOMAIN = Domain.of("Payment", new DatasourceBinding.Pinned(LIVE));
  static final Domain ORDERS_DOMAIN =
      Domain.of("Orders", new DatasourceBinding.Pinned(ORDERS_DATA));
  static final Owner PAYMENT = Owner.of(PAYMENT_DOMAIN);
  static final Owner ORDERS = Owner.of(ORDERS_DOMAIN);

  static final Contract CONTRACT =
      Contract.of(
          "test",
          new Contract.Stack(
              new GrafanaServer(3000),
              List.of(
                  new PrometheusServer("live", 9090, LIVE),
                  new PrometheusServer("orders", 9091, ORDERS_DATA)),
              List.of(LIVE, ORDERS_DATA),
              Duration.ofSeconds(15)),
          PAYMENT_DOMAIN,
          ORDERS_DOMAIN);

  /** A call site that does not depend on the lines of this file. */
  private static final CallSite JAVA = CallSite.at(new Position("ops/Ops.java", 7, 0));

  private YamlFixture() {}

  private static Datasource datasource(String uid) {
    return Datasource.of(uid, Datasource.Settings.proxied(Duration.ofSeconds(15)));
  }

  /** A dashboard with the sections {@code health} and {@code costs}. */
  static Dashboard ops() {
    return Dashboard.dashboard(
            "ops", "Operations", health(), Section.section("Costs", PAYMENT).at(JAVA))
        .variables(Variables.custom("stage", "in", "out"));
  }

  static Section health() {
    return Section.section(
        "Health",
        PAYMENT,
        Panels.stat("Live", Units.NUMBER, PAYMENT.query("up").instant()).at(JAVA));
  }

  public static PanelsYaml.Result apply(String text) {
    return PanelsYaml.apply("panels.yaml", text, CONTRACT, List.of(ops()));
  }

  static String resource(String name) {
    try (InputStream in = YamlFixture.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a file with one panel, whose lines it indents by twelve. */
  public static String panel(String panel) {
    return section(panel.indent(12).replaceFirst("^ {12}", "          - "));
  }

  /** Returns a file with one section and these panels, which are already indented. */
  static String section(String panels) {
    return """
        dashboards:
          ops:
            sections:
              - section: New
                owner: Orders
                panels:
        """
        + panels;
  }
}
