package io.panelwright.deliver;

import io.panelwright.client.grafana.DashboardVersion;
import io.panelwright.client.grafana.Grafana;
import io.panelwright.client.grafana.GrafanaApi;
import io.panelwright.client.grafana.VersionPage;
import io.panelwright.client.http.ApiResult;
import io.panelwright.client.http.RequestFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the last push of a project and environment in the history of a dashboard. */
public final class BaseFinder {

  private static final int FORBIDDEN = 403;

  /** Most searches end in the first page: a version contains a whole dashboard. */
  private static final int FIRST_PAGE = 5;

  private static final int NEXT_PAGES = 20;

  /** Unified storage can keep any number of versions. */
  private static final int MAX_VERSIONS = 1_000;

  /** The last push and ten later versions; of more, no contents are kept. */
  private static final int MAX_CONTENTS = 11;

  /** What Grafana lists as the message of every first version, whatever was sent. */
  private static final String FIRST_MESSAGE = "Initial save";

  /** The resource API does not name the permission. */
  private static final String READ_HISTORY = "dashboards:write";

  private final Grafana grafana;
  private final GrafanaApi api;
  private final String project;
  private final String environment;

  public BaseFinder(Grafana grafana, GrafanaApi api, String project, String environment) {
    this.grafana = grafana;
    this.api = api;
    this.project = project;
    this.environment = environment;
  }

  /**
   * Reads the history, newest first, up to the last push.
   *
   * @return a failure only if the server cannot be reached or rejects the credentials; a history
   *     that the account may not read is {@link Base.Unknown}
   */
  public ApiResult<Base> find(String uid) {
    var search = new Search(uid);
    ApiResult<Base> result = search.run();
    if (search.hidesMessages()
        && result.value().filter(Base.NeverPushed.class::isInstance).isPresent()) {
      return findInResources(uid);
    }
    return result
        .failure()
        .filter(failure -> failure.status() == FORBIDDEN)
        .map(failure -> ApiResult.<Base>of(new Base.Unknown(forbidden(failure), true)))
        .orElse(result);
  }

  /** The history of the resource API has all messages. */
  private ApiResult<Base> findInResources(String uid) {
    ApiResult<Base> result = new BaseFinder(grafana, GrafanaApi.V1, project, environment).find(uid);
    return result
        .failure()
        .map(
            failure ->
                ApiResult.<Base>of(
                    new Base.Unknown(
                        "Grafana lists several saves as version 1, without their messages")))
        .orElse(result);
  }

  private static String forbidden(RequestFailure failure) {
    List<String> permissions =
        failure.permissions().isEmpty() ? List.of(READ_HISTORY) : failure.permissions();
    return "the account may not read the version history, which needs the permission "
        + String.join(", ", permissions);
  }

  /** The search in one history. */
  private final class Search {

    private final String uid;
    private final List<DashboardVersion> versions = new ArrayList<>();

    /** A version with our message and another content than the message states. */
    private Optional<Base.LastPush> unproved = Optional.empty();

    Search(String uid) {
      this.uid = uid;
    }

    ApiResult<Base> run() {
      Optional<String> page = Optional.empty();
      do {
        ApiResult<VersionPage> result =
            grafana.versions(uid, api, versions.isEmpty() ? FIRST_PAGE : NEXT_PAGES, page);
        if (result.failure().isPresent()) {
          return ApiResult.ofFailure(result.failure().get());
        }
        VersionPage read = result.value().orElseThrow();
        for (DashboardVersion version : read.versions()) {
          ApiResult<Optional<Base>> found = examine(version);
          if (found.failure().isPresent() || found.value().orElseThrow().isPresent()) {
            return found.map(Optional::orElseThrow);
          }
        }
        page = read.versions().isEmpty() ? Optional.empty() : read.next();
      } while (page.isPresent() && versions.size() < MAX_VERSIONS);
      return ApiResult.of(notFound(page.isPresent()));
    }

    /** Whether the classic API lists several saves as the first version, without messages. */
    boolean hidesMessages() {
      return api == GrafanaApi.CLASSIC
          && versions.stream().filter(version -> version.number() == 1).count() > 1;
    }

    private ApiResult<Optional<Base>> examine(DashboardVersion listed) {
      if (versions.size() == MAX_CONTENTS) {
        versions.replaceAll(DashboardVersion::withoutContent);
      }
      versions.add(versions.size() < MAX_CONTENTS ? listed : listed.withoutContent());
      return withMessage(listed).map(this::lastPush);
    }

    private ApiResult<DashboardVersion> withMessage(DashboardVersion listed) {
      return listed.number() == 1 && listed.message().equals(FIRST_MESSAGE)
          ? grafana.version(uid, api, 1).map(version -> version.orElse(listed))
          : ApiResult.of(listed);
    }

    /**
     * The last push, if it is certain. Grafana may have changed what was pushed; but another
     * program that reads a dashboard, edits and writes it also writes its message again. Of
     * successive versions with the same message, the oldest is the push.
     */
    private Optional<Base> lastPush(DashboardVersion version) {
      Optional<SaveMessage> message =
          SaveMessage.parse(version.message())
              .filter(found -> found.isOf(project, environment, uid));
      Optional<SaveMessage> before = unproved.map(Base.LastPush::message);
      if (message.isEmpty() || before.isPresent() && !before.equals(message)) {
        return unproved.map(Base.class::cast);
      }
      var push = new Base.LastPush(version, message.get(), later(version));
      unproved = Optional.of(push);
      return message.get().isOfContent(version.content()) ? Optional.of(push) : Optional.empty();
    }

    /** Unified storage lists an unchanged save as another entry with the same number. */
    private List<DashboardVersion> later(DashboardVersion push) {
      return versions.subList(0, versions.size() - 1).stream()
          .filter(v -> v.number() != push.number() || !v.content().equals(push.content()))
          .toList();
    }

    private Base notFound(boolean more) {
      if (unproved.isPresent()) {
        return unproved.get();
      }
      if (more) {
        return new Base.Unknown("none of the newest " + versions.size() + " versions is a push");
      }
      long first = versions.isEmpty() ? 0 : versions.get(versions.size() - 1).number();
      if (first == 1) {
        return new Base.NeverPushed();
      }
      return new Base.Unknown(
          first == 0
              ? "the version history is empty"
              : "Grafana no longer has the versions before "
                  + first
                  + ", and none of the later ones is a push");
    }
  }
}
