package io.panelwright.testing.grafana;

import java.util.Optional;

/** A part of the server's API. */
@FunctionalInterface
interface FakeRoutes {

  /** The response; empty if the request does not belong to this part. */
  Optional<FakeResponse> respond(FakeRequest request);
}
