package io.panelwright.http;

/**
 * What was asked of whom, for people.
 *
 * @param service the service's address, without secrets
 * @param method as sent last
 * @param path below the address
 */
public record Asked(String service, String method, String path) {

  /** The address of what was asked, without parameters. */
  public String url() {
    return service + path;
  }

  @Override
  public String toString() {
    return method + " " + url();
  }
}
