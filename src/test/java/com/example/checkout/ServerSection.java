package com.example.checkout;

import static com.example.checkout.CheckoutOwners.CHOSEN_SERVER;
import static com.example.checkout.CheckoutOwners.MAIN_SERVER;
import static com.example.checkout.CheckoutOwners.PAYMENT_SERVER;
import static com.example.checkout.CheckoutOwners.PLATFORM_SERVER;
import static io.panelwright.dsl.Section.section;
import static io.panelwright.dsl.field.FieldMatcher.byName;
import static io.panelwright.dsl.panel.FieldOverride.override;
import static io.panelwright.dsl.panel.Panels.stateTimeline;
import static io.panelwright.dsl.panel.Panels.table;
import static io.panelwright.dsl.panel.Panels.text;
import static io.panelwright.dsl.transform.Transformations.organize;

import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.dsl.Section;
import io.panelwright.dsl.field.Color;
import io.panelwright.dsl.field.Mapping;
import io.panelwright.dsl.field.TableCell;
import io.panelwright.dsl.field.Units;
import io.panelwright.dsl.field.VisibilityMode;
import io.panelwright.dsl.panel.Panel;
import io.panelwright.dsl.panel.StatPanels;
import io.panelwright.dsl.query.Owner;

/** The Prometheus servers and their targets, each queried on the server itself. */
final class ServerSection {

  private static final String HELP =
      """
      **NO ANSWER or NOT SCRAPED?** Start with the servers above, then look at the producers:
      `curl -s localhost:8080/metrics`.

      - [Orders]($orders?${__url_time_range})
      - [Payment providers]($providers?${__url_time_range}&${provider:queryparam})
      """
          .replace("$orders", CheckoutContract.ORDERS.path())
          .replace("$providers", CheckoutContract.PROVIDERS.path());

  private ServerSection() {}

  static Section servers() {
    return section(
        "Servers",
        MAIN_SERVER,
        server(CheckoutContract.MAIN, MAIN_SERVER),
        server(CheckoutContract.PAYMENT_ZONE, PAYMENT_SERVER),
        server(CheckoutContract.PLATFORM, PLATFORM_SERVER),
        endpoint(CheckoutContract.SHOP, MAIN_SERVER),
        endpoint(CheckoutContract.STOCK, MAIN_SERVER),
        endpoint(CheckoutContract.GATEWAY, PAYMENT_SERVER),
        help());
  }

  static Section compare() {
    return section(
        "Compare",
        MAIN_SERVER,
        upByJob("up by job on shop-main", "main", MAIN_SERVER),
        upByJob("up by job on $ds", "chosen", CHOSEN_SERVER),
        targets());
  }

  static Mapping[] upOrDown() {
    return new Mapping[] {
      Mapping.value(1, "UP").color(Color.GREEN), Mapping.value(0, "DOWN").color(Color.RED)
    };
  }

  private static Panel server(PrometheusServer server, Owner itself) {
    return StatPanels.serverState("Prometheus " + server.name() + " :" + server.port(), itself)
        .key("prometheus-" + server.port())
        .description("Whether the server answers, and how many targets it knows.")
        .width(8)
        .height(3);
  }

  private static Panel endpoint(Producer producer, Owner scraper) {
    return StatPanels.jobState(producer.name() + " :" + producer.port(), scraper, producer)
        .key("endpoint-" + producer.port())
        .description(
            CheckoutOwners.about("Whether the " + producer.name() + " is scraped.", producer))
        .width(8)
        .height(3);
  }

  private static Panel help() {
    return text("Where to look next", HELP)
        .description("What to do when a panel is empty, and other dashboards.")
        .width(24)
        .height(5);
  }

  private static Panel upByJob(String title, String key, Owner server) {
    return stateTimeline(title, Units.NUMBER, server.query("min by (job) (up)").legend("{{job}}"))
        .key(key)
        .mappings(upOrDown())
        .showValue(VisibilityMode.NEVER)
        .noValue("NO ANSWER")
        .description("A band for each job of this server, DOWN while one of its targets is down.")
        .width(8);
  }

  private static Panel targets() {
    return table("Targets of $ds", Units.NUMBER, CHOSEN_SERVER.query("up").instant().table())
        .key("targets")
        .transform(
            organize()
                .hide("Time", "__name__")
                .order("job", "instance", "Value")
                .rename("Value", "state"))
        .overrides(
            override(byName("state")).mappings(upOrDown()).cell(TableCell.coloredBackground()))
        .sortBy("state", false)
        .noValue("NO ANSWER")
        .description("Every target of the chosen server and whether it answers.")
        .width(8);
  }
}
