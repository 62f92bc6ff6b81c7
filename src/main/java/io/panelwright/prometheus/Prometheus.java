package io.panelwright.prometheus;

import io.panelwright.http.HttpService;

/** A Prometheus server, or what speaks its API. Safe for many threads at once. */
public interface Prometheus extends Querying, Inspecting {

  /** Its address, without secrets. */
  String url();

  /** The Prometheus of this service, whose address may have a path, as Mimir's has. */
  static Prometheus at(HttpService service) {
    return new HttpPrometheus(service);
  }
}
