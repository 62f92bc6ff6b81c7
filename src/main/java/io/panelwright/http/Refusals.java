package io.panelwright.http;

import io.panelwright.http.Failure.NotReady;
import io.panelwright.http.Failure.Rejected;
import io.panelwright.http.Failure.ServerError;
import io.panelwright.http.Failure.TooExpensive;
import io.panelwright.http.Failure.Unauthorised;
import io.panelwright.http.Failure.Unsupported;

/** What a status that is not 2xx means where the service itself says no more. */
public final class Refusals {

  private Refusals() {}

  /** By status, in the page's own words. */
  public static Failure of(Page page) {
    return of(page, page.gist());
  }

  /** By status, in these words. */
  public static Failure of(Page page, String detail) {
    Asked asked = page.asked();
    int status = page.status();
    if (status / 100 == 3) {
      return new Unsupported(asked, status, "sending on to " + destination(page));
    }
    return switch (status) {
      case 401, 403, 407 -> new Unauthorised(asked, status, detail);
      case 404, 405, 501 -> new Unsupported(asked, status, detail);
      case 429 -> new TooExpensive(asked, status, detail);
      // A proxy's page says that what stands behind it is gone; a service that starts says less.
      case 503 ->
          page.isHtml()
              ? new ServerError(asked, status, detail)
              : new NotReady(asked, "answered 503, " + detail);
      default ->
          status / 100 == 4
              ? new Rejected(asked, status, detail)
              : new ServerError(asked, status, detail);
    };
  }

  /** A page for people where a program's answer was expected. */
  public static Failure webPage(Page page) {
    return new Unsupported(page.asked(), page.status(), page.gist());
  }

  /** Without what follows the path: it may hold what a login page is to know. */
  private static String destination(Page page) {
    return page.location().map(to -> to.replaceFirst("[?#].*", "")).orElse("nowhere");
  }
}
