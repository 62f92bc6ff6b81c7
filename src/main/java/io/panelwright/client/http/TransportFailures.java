package io.panelwright.client.http;

import io.panelwright.client.http.BoundedBodySubscriber.TooManyBytesException;
import io.panelwright.client.http.RequestFailure.Kind;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Classifies the exceptions of the JDK's HTTP client. */
final class TransportFailures {

  private final RequestInfo request;
  private final RequestLimits limits;

  TransportFailures(RequestInfo request, RequestLimits limits) {
    this.request = request;
    this.limits = limits;
  }

  static RequestFailure responseTimeout(RequestInfo request, Duration timeout) {
    return RequestFailure.of(
        Kind.RESPONSE_TIMEOUT, request, "no complete response within " + formatSeconds(timeout));
  }

  static RequestFailure tooLarge(RequestInfo request, int maxBytes) {
    return RequestFailure.of(Kind.RESPONSE_TOO_LARGE, request, "more than " + maxBytes + " bytes");
  }

  RequestFailure classify(Throwable exception) {
    if (exception instanceof Error bug) {
      throw bug;
    }
    if (findCause(exception, RuntimeException.class)
        .filter(cause -> !(cause instanceof UnresolvedAddressException))
        .isPresent()) {
      // The client parses numbers of headers, such as Content-Length, without a check.
      return failure(
          Kind.INVALID_RESPONSE, "a header is not valid HTTP: " + innermostMessage(exception));
    }
    if (exception instanceof ProtocolException || innermostMessage(exception).contains("chunk")) {
      return failure(Kind.INVALID_RESPONSE, "it is not HTTP: " + innermostMessage(exception));
    }
    if (findCause(exception, TooManyBytesException.class).isPresent()) {
      return tooLarge(request, limits.maxBytes());
    }
    if (exception instanceof HttpConnectTimeoutException) {
      return failure(
          Kind.CONNECT_TIMEOUT, "no connection within " + formatSeconds(limits.connectTimeout()));
    }
    Optional<SSLException> tls = findCause(exception, SSLException.class);
    if (tls.filter(TransportFailures::isHandshake).isPresent()) {
      return failure(Kind.TLS_FAILURE, describeTls(innermostMessage(tls.get())));
    }
    Kind kind = unreachableKind(exception);
    return failure(kind, kind == Kind.HOST_UNKNOWN ? "no address" : innermostMessage(exception));
  }

  private RequestFailure failure(Kind kind, String detail) {
    return RequestFailure.of(kind, request, detail);
  }

  private static Kind unreachableKind(Throwable exception) {
    if (findCause(exception, UnresolvedAddressException.class).isPresent()
        || findCause(exception, UnknownHostException.class).isPresent()) {
      return Kind.HOST_UNKNOWN;
    }
    if (findCause(exception, NoRouteToHostException.class).isPresent()) {
      return Kind.NO_ROUTE;
    }
    if (!(exception instanceof ConnectException)) {
      return Kind.CONNECTION_RESET;
    }
    return innermostMessage(exception).toLowerCase(Locale.ROOT).contains("unreachable")
        ? Kind.NO_ROUTE
        : Kind.CONNECTION_REFUSED;
  }

  /** A later exception of TLS is a lost connection: the service may have read the request. */
  private static boolean isHandshake(SSLException exception) {
    return exception instanceof SSLHandshakeException
        || exception instanceof SSLPeerUnverifiedException
        || exception.getMessage() != null && exception.getMessage().contains("SSL message");
  }

  private static String describeTls(String message) {
    if (message.contains("certification path") || message.contains("PKIX")) {
      return "this machine does not trust the certificate (" + message + ")";
    }
    if (message.contains("SSL message")) {
      return "the service does not use TLS; the URL may have to start with http:";
    }
    return message;
  }

  private static <T> Optional<T> findCause(Throwable exception, Class<T> type) {
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
    }
    return Optional.empty();
  }

  /** The innermost message, because the JDK's HTTP client wraps one exception in another. */
  private static String innermostMessage(Throwable exception) {
    String message = exception.getClass().getSimpleName();
    for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
        message = cause.getMessage();
      }
    }
    return message;
  }

  /** {@code 30 s}, {@code 0.5 s}. */
  private static String formatSeconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }
}
