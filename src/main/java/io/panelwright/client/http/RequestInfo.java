package io.panelwright.client.http;

/**
 * The URL and method of a request, for messages.
 *
 * @param service the URL of the service, without credentials
 * @param method the HTTP method
 * @param path the path below the service's URL
 * @param isWrite whether the request can change the state of the service
 */
public record RequestInfo(String service, String method, String path, boolean isWrite) {

  /** A request that only reads. */
  public RequestInfo(String service, String method, String path) {
    this(service, method, path, false);
  }

  /** The URL of the request, without parameters. */
  public String url() {
    return service + path;
  }

  @Override
  public String toString() {
    return method + " " + url();
  }
}
