package io.panelwright.client.http;

import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.diagnostic.NextStep;
import io.panelwright.text.SecretRedactor;
import java.util.regex.Pattern;

/** Classifies responses by their status. */
public final class StatusFailures {

  private static final Pattern LOGIN_PAGE = Pattern.compile("/(login|signin|oauth2?|auth)\\b");

  /** The message of a Go server that expects HTTPS. */
  private static final String HTTPS_EXPECTED = "HTTP request to an HTTPS server";

  private StatusFailures() {}

  /** Classifies a response whose status is not 2xx; the detail is a summary of its body. */
  public static RequestFailure classify(Response response) {
    return classify(response, response.summary());
  }

  /** Classifies a response whose status is not 2xx. */
  public static RequestFailure classify(Response response, String detail) {
    int status = response.status();
    if (status / 100 == 3) {
      return redirect(response);
    }
    if (status == 400 && detail.contains(HTTPS_EXPECTED)) {
      return failure(Kind.INVALID_REQUEST, response, detail)
          .withAdvice(NextStep.of("start the URL with https:"));
    }
    return switch (status) {
      case 401, 403, 407 -> failure(Kind.UNAUTHORIZED, response, detail);
      case 404, 405, 501 -> failure(Kind.UNSUPPORTED, response, detail);
      case 409, 412 -> failure(Kind.CONFLICT, response, detail);
      case 413 -> failure(Kind.LIMIT_EXCEEDED, response, detail);
      case 429 ->
          failure(Kind.LIMIT_EXCEEDED, response, detail).withRetryAfter(response.retryAfter());
      // A web page comes from a proxy whose upstream is down; a starting service sends plain text.
      case 503 ->
          response.isHtml()
              ? failure(Kind.SERVER_ERROR, response, detail)
              : failure(Kind.NOT_READY, response, "status 503, " + detail);
      default ->
          failure(status / 100 == 4 ? Kind.INVALID_REQUEST : Kind.SERVER_ERROR, response, detail);
    };
  }

  private static RequestFailure redirect(Response response) {
    String target = redirectTarget(response);
    RequestFailure failure = failure(Kind.UNSUPPORTED, response, "redirect to " + target);
    if (LOGIN_PAGE.matcher(target).find()) {
      return failure.withAdvice(
          NextStep.of("set a token, and check that the URL has the path of the service"));
    }
    return target.startsWith("http")
        ? failure.withAdvice(
            NextStep.of("use the URL of the redirect, if it leads to the same service"))
        : failure;
  }

  /** The failure for a web page in place of JSON or plain text. */
  public static RequestFailure htmlResponse(Response response) {
    return failure(Kind.UNSUPPORTED, response, response.summary());
  }

  private static RequestFailure failure(Kind kind, Response response, String detail) {
    return new RequestFailure(kind, response.request(), response.status(), detail);
  }

  /** Without user, parameters and fragment, which may contain tokens of a login page. */
  private static String redirectTarget(Response response) {
    return response
        .location()
        .map(target -> target.replaceFirst("(?s)[?#;&].*", ""))
        .map(target -> target.replaceFirst("//.*@", "//" + SecretRedactor.REPLACEMENT + "@"))
        .orElse("an unknown location");
  }
}
