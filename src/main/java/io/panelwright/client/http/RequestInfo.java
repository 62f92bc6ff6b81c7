package io.panelwright.client.http;

/**
 * The URL and method of a request, for messages.
 *
 * @param service the URL of the service, without credentials
 * @param method the HTTP method
 * @param path the path below the service's URL
 */
public record RequestInfo(String service, String method, String path) {

  /** The URL of the request, without parameters. */
  public String url() {
    return service + path;
  }

  @Override
  public String toString() {
    return method + " " + url();
  }
}
