package io.panelwright.paneldata;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.panelquery.ResolvedQuery;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * The text that Grafana's Prometheus datasource shows for a failed request. For failures whose text
 * in Grafana is not documented, it is the client's own.
 */
final class GrafanaErrorText {

  private static final int UNPROCESSABLE = 422;

  private GrafanaErrorText() {}

  /** The text for a query; the server may have failed at an earlier request. */
  static String of(RequestFailure failure, ResolvedQuery query) {
    String path = query.range().isPresent() ? "/api/v1/query_range" : "/api/v1/query";
    return of(failure, "Post \"" + failure.request().service() + path + "\": ");
  }

  /** The text for the failed request itself. */
  static String of(RequestFailure failure) {
    return of(failure, method(failure) + " \"" + failure.request().url() + "\": ");
  }

  private static String of(RequestFailure failure, String request) {
    return switch (failure.kind()) {
      case HOST_UNKNOWN -> request + "dial tcp: lookup " + host(failure) + ": no such host";
      case CONNECTION_REFUSED ->
          request + "dial tcp " + address(failure) + ": connect: connection refused";
      case NO_ROUTE -> request + "dial tcp " + address(failure) + ": connect: no route to host";
      case CONNECT_TIMEOUT -> request + "dial tcp " + address(failure) + ": i/o timeout";
      case CONNECTION_RESET -> request + "read: connection reset by peer";
      case RESPONSE_TIMEOUT -> request + "context deadline exceeded";
      case TLS_FAILURE -> request + failure.detail();
      case INVALID_REQUEST ->
          (failure.status() == UNPROCESSABLE ? "execution: " : "bad_data: ") + failure.detail();
      case LIMIT_EXCEEDED ->
          (failure.status() == UNPROCESSABLE ? "execution: " : "timeout: ") + failure.detail();
      case UNAUTHORIZED,
          NOT_READY,
          SERVER_ERROR,
          UNSUPPORTED,
          NOT_FOUND,
          CONFLICT,
          INVALID_RESPONSE,
          RESPONSE_TOO_LARGE ->
          failure.message();
    };
  }

  /** Go prints a method with one capital letter. */
  private static String method(RequestFailure failure) {
    String method = failure.request().method();
    return method.isEmpty()
        ? method
        : method.charAt(0) + method.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String host(RequestFailure failure) {
    try {
      String host = new URI(failure.request().service()).getHost();
      return host == null ? failure.request().service() : host;
    } catch (URISyntaxException e) {
      return failure.request().service();
    }
  }

  /** Grafana prints the IP address, which is known here only for this machine. */
  private static String address(RequestFailure failure) {
    try {
      URI uri = new URI(failure.request().service());
      int defaultPort = "https".equals(uri.getScheme()) ? 443 : 80;
      String host = host(failure);
      return (host.equals("localhost") ? "127.0.0.1" : host)
          + ":"
          + (uri.getPort() < 0 ? defaultPort : uri.getPort());
    } catch (URISyntaxException e) {
      return failure.request().service();
    }
  }
}
