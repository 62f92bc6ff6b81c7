package io.panelwright.client.grafana;

import io.panelwright.client.http.RequestFailure;
import io.panelwright.client.http.RequestFailure.Kind;
import io.panelwright.diagnostic.NextStep;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The meaning of Grafana's error messages: kind, missing permission, next step. */
final class GrafanaErrors {

  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  /** Such as {@code Permissions needed: any of dashboards:create, dashboards:write}. */
  private static final Pattern PERMISSIONS =
      Pattern.compile("Permissions needed: (?:any of |all of )?([\\w.:*/, -]+)");

  /**
   * A known message.
   *
   * @param text in lower case
   */
  private record KnownMessage(Pattern text, Kind kind, String advice) {}

  private static final List<KnownMessage> KNOWN =
      List.of(
          known(
              "quota reached",
              Kind.LIMIT_EXCEEDED,
              "raise the organization's quota of dashboards, or delete dashboards"),
          known(
              "cannot save provisioned dashboard",
              Kind.INVALID_REQUEST,
              "change the file that Grafana provisions the dashboard from, or remove it there"),
          known(
              "provisioned dashboard cannot be deleted",
              Kind.INVALID_REQUEST,
              "remove the file that Grafana provisions the dashboard from"),
          known(
              "managed by a repository|managed resource is missing",
              Kind.INVALID_REQUEST,
              "change the dashboard in the program that manages it, such as Grafana's Git Sync"),
          known(
              "object is being deleted",
              Kind.CONFLICT,
              "remove the finalizers of the deleted dashboard, or use another uid"),
          known(
              "library element could not be found|connecting library panels",
              Kind.SERVER_ERROR,
              "create the library panel; the dashboard may be saved without it"),
          known(
              "failed to save dashboard",
              Kind.SERVER_ERROR,
              "grant the account dashboards:write in the folder; a new folder may need a minute;"
                  + " if the account has it, check Grafana's log"),
          known(
              "folder not found|folders\\.folder\\.grafana\\.app \".*\" not found",
              Kind.NOT_FOUND,
              "create the folder, or name one that exists"),
          known(
              "could not resolve dashboards:.* not found",
              Kind.NOT_FOUND,
              "the dashboard was deleted, or the account may not read it: read it again"),
          known(
              "schema migration from version .* failed|schema version .* cannot be migrated",
              Kind.INVALID_REQUEST,
              "use the classic API, or a --profile of this Grafana's version: its resource API"
                  + " reads other schema versions"),
          known(
              "refresh interval is too low",
              Kind.INVALID_REQUEST,
              "raise the refresh interval, or lower min_refresh_interval of Grafana"),
          known(
              "dashboard api version not supported",
              Kind.UNSUPPORTED,
              "the dashboard is stored as v2: use the v2 API"),
          known(
              "api key does not belong to the requested organization",
              Kind.UNAUTHORIZED,
              "use a token of that organization, or remove the header X-Grafana-Org-Id"),
          known(
              "expired api key",
              Kind.UNAUTHORIZED,
              "create a new token of the service account in Grafana"),
          known(
              "invalid api key",
              Kind.UNAUTHORIZED,
              "check the token: Administration > Service accounts in Grafana"),
          known("invalid username or password", Kind.UNAUTHORIZED, "check user and password"),
          known(
              "already exists",
              Kind.CONFLICT,
              "read what is stored under that name, then try again"));

  private GrafanaErrors() {}

  private static KnownMessage known(String text, Kind kind, String advice) {
    return new KnownMessage(Pattern.compile(text), kind, advice);
  }

  /**
   * Adds what is known of a failure.
   *
   * @param permission what the account needs for the request; empty if unknown
   */
  static RequestFailure refine(RequestFailure failure, String permission) {
    String message = failure.detail().toLowerCase(Locale.ROOT);
    for (KnownMessage known : KNOWN) {
      if (known.text.matcher(message).find()) {
        return withKind(failure, known.kind).withAdvice(NextStep.of(known.advice));
      }
    }
    if (failure.status() == FORBIDDEN) {
      List<String> named = permissions(failure.detail());
      return failure.withPermissions(
          !named.isEmpty() || permission.isEmpty() ? named : List.of(permission));
    }
    return failure.status() == NOT_FOUND && namesMissingThing(failure.detail())
        ? withKind(failure, Kind.NOT_FOUND)
        : failure;
  }

  /** Whether a message names a missing thing, such as {@code Dashboard not found}. */
  static boolean namesMissingThing(String message) {
    String text = message.strip().toLowerCase(Locale.ROOT);
    return text.contains("not found") && !text.equals("not found") && !text.contains("page not");
  }

  private static List<String> permissions(String message) {
    Matcher matcher = PERMISSIONS.matcher(message);
    return matcher.find() ? List.of(matcher.group(1).strip().split("\\s*,\\s*")) : List.of();
  }

  private static RequestFailure withKind(RequestFailure failure, Kind kind) {
    return new RequestFailure(
        kind,
        failure.request(),
        failure.status(),
        failure.detail(),
        failure.permissions(),
        failure.retryAfter(),
        failure.advice());
  }
}
