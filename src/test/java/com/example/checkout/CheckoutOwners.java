package com.example.checkout;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Producer;
import io.panelwright.dsl.query.Owner;

/** The domains of the checkout as owners of sections and queries. */
final class CheckoutOwners {

  private static final Contract CONTRACT = CheckoutContract.contract();

  static final Owner CHECKOUT = Owner.of(CONTRACT, CheckoutContract.CHECKOUT);

  /** Queries {@code $ds}. */
  static final Owner PAYMENTS = Owner.of(CONTRACT, CheckoutContract.PAYMENTS);

  static final Owner MAIN_SERVER = Owner.of(CONTRACT, CheckoutContract.MAIN_SERVER);
  static final Owner PAYMENT_SERVER = Owner.of(CONTRACT, CheckoutContract.PAYMENT_SERVER);
  static final Owner PLATFORM_SERVER = Owner.of(CONTRACT, CheckoutContract.PLATFORM_SERVER);

  /** The server selected in {@code $ds}. */
  static final Owner CHOSEN_SERVER = Owner.of(CONTRACT, CheckoutContract.CHOSEN_SERVER);

  private CheckoutOwners() {}

  /** A description: what the panel shows, and what to check if it is empty. */
  static String about(String what, Producer producer) {
    return what
        + "\n\n**Empty?** The "
        + producer.name()
        + " is down or has nothing to report: `curl -s localhost:"
        + producer.port()
        + Producer.METRICS_PATH
        + "`.";
  }
}
