package io.panelwright.preview;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Refuses requests that did not come from the preview's own page.
 *
 * <p>A web page of another origin can send requests to loopback, and by DNS rebinding even read the
 * responses; both are visible in the headers.
 */
final class RequestGuard {

  private static final Pattern LOOPBACK =
      Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");

  private RequestGuard() {}

  /**
   * Why a request is refused; empty if it is not.
   *
   * @param site the header {@code Sec-Fetch-Site}
   */
  static Optional<String> refusal(
      String method, List<String> hosts, List<String> origins, List<String> site, String path) {
    if (!method.equals("GET")) {
      return Optional.of("the method is " + method + "; expected GET");
    }
    if (hosts.size() != 1 || !LOOPBACK.matcher(hosts.get(0)).matches()) {
      return Optional.of("the Host header is not a loopback address; open 127.0.0.1");
    }
    if (origins.stream().anyMatch(origin -> !origin.equals("http://" + hosts.get(0)))) {
      return Optional.of("the Origin header is of another page");
    }
    boolean isForeign =
        site.stream().anyMatch(s -> s.equals("cross-site") || s.equals("same-site"));
    if (isForeign && !path.equals("/")) {
      return Optional.of("the request came from another page");
    }
    return Optional.empty();
  }
}
