package io.panelwright.testing;

import io.panelwright.client.http.Authentication;
import io.panelwright.client.http.HttpService;
import io.panelwright.client.http.RequestLimits;

/** HTTP clients for tests. */
public final class TestHttp {

  private TestHttp() {}

  /** A service with the default limits, without credentials. */
  public static HttpService service(String url) {
    return HttpService.at(url, Authentication.none(), RequestLimits.DEFAULT);
  }
}
