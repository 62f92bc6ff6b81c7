package io.panelwright.dsl;

import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.dsl.query.Owner;
import java.time.Duration;
import java.util.List;

/** A small system for tests: two fixed datasources and one datasource variable. */
public final class Shop {

  private static final Datasource.Settings SETTINGS =
      Datasource.Settings.proxied(Duration.ofSeconds(15));

  public static final Datasource MAIN = Datasource.of("shop-main", SETTINGS);
  public static final Datasource LEDGER = Datasource.of("shop-ledger", SETTINGS);
  public static final PrometheusServer SERVER = new PrometheusServer("main", 9090, MAIN);
  public static final Producer CART = new Producer("cart", 8000, "cart", SERVER, List.of());
  public static final DatasourceBinding.Variable DS =
      new DatasourceBinding.Variable(
          "ds", "Datasource", "Which Prometheus is asked.", MAIN, List.of(MAIN, LEDGER));

  /** Queries {@code shop-main}. */
  public static final Owner CHECKOUT =
      Owner.of(Domain.of("Checkout", new DatasourceBinding.Pinned(MAIN), CART));

  /** Queries {@code shop-ledger}. */
  public static final Owner PAYMENT =
      Owner.of(Domain.of("Payment", new DatasourceBinding.Pinned(LEDGER)));

  /** Queries {@code ${ds}}. */
  public static final Owner ANY = Owner.of(Domain.of("Any", DS));

  private Shop() {}
}
