package io.panelwright.http;

import io.panelwright.http.BoundedBody.TooManyBytesException;
import io.panelwright.http.Failure.Reason;
import io.panelwright.http.Failure.TimedOut;
import io.panelwright.http.Failure.Tls;
import io.panelwright.http.Failure.TooLarge;
import io.panelwright.http.Failure.Unreachable;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What it means when a question does not come to an end. */
final class Troubles {

  private final Asked asked;
  private final Limits limits;

  Troubles(Asked asked, Limits limits) {
    this.asked = asked;
    this.limits = limits;
  }

  Failure of(IOException trouble) {
    if (caused(trouble, TooManyBytesException.class).isPresent()) {
      return new TooLarge(asked, limits.largest());
    }
    if (trouble instanceof HttpConnectTimeoutException) {
      return new TimedOut(asked, limits.connect(), false);
    }
    Optional<SSLException> tls = caused(trouble, SSLException.class);
    if (tls.isPresent()) {
      return new Tls(asked, tls(said(tls.get())));
    }
    if (caused(trouble, UnresolvedAddressException.class).isPresent()
        || caused(trouble, UnknownHostException.class).isPresent()) {
      return new Unreachable(asked, Reason.UNKNOWN_HOST, said(trouble));
    }
    if (caused(trouble, NoRouteToHostException.class).isPresent()) {
      return new Unreachable(asked, Reason.NO_ROUTE, said(trouble));
    }
    return trouble instanceof ConnectException
        ? new Unreachable(asked, connecting(said(trouble)), said(trouble))
        : new Unreachable(asked, Reason.BROKEN_OFF, said(trouble));
  }

  private static Reason connecting(String said) {
    return said.toLowerCase(Locale.ROOT).contains("unreachable") ? Reason.NO_ROUTE : Reason.REFUSED;
  }

  private static String tls(String said) {
    if (said.contains("certification path") || said.contains("PKIX")) {
      return "its certificate is not trusted here (" + said + ")";
    }
    if (said.contains("SSL message")) {
      return "it answers without TLS: the address may have to start with http:";
    }
    return said;
  }

  private static <T> Optional<T> caused(Throwable trouble, Class<T> kind) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return Optional.of(kind.cast(cause));
      }
    }
    return Optional.empty();
  }

  /** The innermost words, as JDK's HTTP client wraps one exception in another. */
  private static String said(Throwable trouble) {
    String words = trouble.getClass().getSimpleName();
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
        words = cause.getMessage();
      }
    }
    return words;
  }
}
