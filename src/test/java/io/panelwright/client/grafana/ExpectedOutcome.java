package io.panelwright.client.grafana;

import io.panelwright.client.grafana.RecordedCall.Kind;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.json.JsonObject;
import io.panelwright.testing.grafana.RecordedExchange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the client has to return for a recorded response, derived from the record alone.
 *
 * @param text such as {@code a value} or {@code UNAUTHORIZED 403 [dashboards:write]}
 */
record ExpectedOutcome(String text) {

  private static final String VALUE = "a value";
  private static final String ABSENT = "absent";

  private static final Pattern PERMISSIONS =
      Pattern.compile("Permissions needed: (any of )?([a-z:]+)(?:, ([a-z:]+))?$");

  /** Refusals by Grafana that it reports as errors of the server, or as missing permissions. */
  private static final List<String> QUOTA = List.of("Quota reached", "Dashboard quota reached");

  private static final Set<Kind> LOOKUPS =
      Set.of(Kind.DASHBOARD, Kind.FOLDER, Kind.VERSION, Kind.DELETE);

  boolean hasValue() {
    return text.equals(VALUE);
  }

  boolean isFailure() {
    return !hasValue() && !text.equals(ABSENT);
  }

  static ExpectedOutcome of(RecordedCall call) {
    RecordedExchange exchange = call.exchange();
    if (exchange.status() == 0) {
      return new ExpectedOutcome("CONNECTION_RESET 0 []");
    }
    if (exchange.status() / 100 == 2) {
      return new ExpectedOutcome(isUnreadable(exchange) ? "UNSUPPORTED 0 []" : VALUE);
    }
    return new ExpectedOutcome(
        isAbsent(call) ? ABSENT : kind(call) + " " + exchange.status() + " " + permissions(call));
  }

  private static boolean isUnreadable(RecordedExchange exchange) {
    if (!exchange.method().equals("GET")) {
      return false;
    }
    JsonObject body = exchange.responseObject();
    return isUnconverted(body)
        || body.array("items").objects().anyMatch(ExpectedOutcome::isUnconverted);
  }

  private static boolean isUnconverted(JsonObject resource) {
    return resource.object("status").object("conversion").isTrue("failed");
  }

  private static boolean isAbsent(RecordedCall call) {
    String text = call.exchange().body();
    int status = call.exchange().status();
    boolean namesIt =
        text.contains("ashboard not found")
            || text.contains("older not found")
            || text.matches("(?s).*(dashboards|folders)\\.[a-z.]+ \\\\\"[^\"]*\\\\\" not found.*");
    return LOOKUPS.contains(call.kind()) && status == 404 && namesIt
        || call.kind() == Kind.DASHBOARD && status == 500 && text.contains("could not resolve")
        || call.kind() == Kind.VERSION && status == 500 && text.contains("not found");
  }

  private static RequestFailure.Kind kind(RecordedCall call) {
    String message = call.exchange().responseObject().string("message").orElse("");
    int status = call.exchange().status();
    if (isQuota(call)) {
      return RequestFailure.Kind.LIMIT_EXCEEDED;
    }
    if (message.matches(".*[Ff]older.* not found")) {
      return RequestFailure.Kind.NOT_FOUND;
    }
    if (message.contains("managed by a repository") || message.contains("managed resource")) {
      return RequestFailure.Kind.INVALID_REQUEST;
    }
    return switch (status) {
      case 401, 403 -> RequestFailure.Kind.UNAUTHORIZED;
      case 404 ->
          message.toLowerCase(Locale.ROOT).matches("(?s).+ not found.*")
              ? RequestFailure.Kind.NOT_FOUND
              : RequestFailure.Kind.UNSUPPORTED;
      case 301, 302, 406 -> RequestFailure.Kind.UNSUPPORTED;
      case 409, 412 -> RequestFailure.Kind.CONFLICT;
      case 413 -> RequestFailure.Kind.LIMIT_EXCEEDED;
      case 400, 422 ->
          message.contains("already exists")
              ? RequestFailure.Kind.CONFLICT
              : RequestFailure.Kind.INVALID_REQUEST;
      case 500 -> RequestFailure.Kind.SERVER_ERROR;
      default -> throw new AssertionError("no expectation for " + call);
    };
  }

  private static boolean isQuota(RecordedCall call) {
    return QUOTA.stream().anyMatch(call.exchange().body()::contains);
  }

  private static List<String> permissions(RecordedCall call) {
    if (call.exchange().status() != 403 || isQuota(call)) {
      return List.of();
    }
    String message = call.exchange().responseObject().string("message").orElse("");
    Matcher named = PERMISSIONS.matcher(message);
    if (!named.find()) {
      return List.of(call.permission());
    }
    return named.group(3) == null
        ? List.of(named.group(2))
        : List.of(named.group(2), named.group(3));
  }

  static String describe(ApiResult<?> result) {
    return result
        .failure()
        .map(f -> f.kind() + " " + f.status() + " " + f.permissions())
        .orElseGet(() -> describe(result.value().orElseThrow()));
  }

  private static String describe(Object value) {
    boolean isAbsent =
        value instanceof Optional<?> optional && optional.isEmpty() || Boolean.FALSE.equals(value);
    return isAbsent ? ABSENT : VALUE;
  }
}
