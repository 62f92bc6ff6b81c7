package io.panelwright.grafana;

import io.panelwright.http.Failure.Garbage;
import io.panelwright.http.HttpService;
import io.panelwright.http.Page;
import io.panelwright.http.Question;
import io.panelwright.http.Refusals;
import io.panelwright.http.Reply;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonException;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Asks Grafana's classic HTTP API. */
final class HttpGrafana implements Grafana {

  private final HttpService service;

  HttpGrafana(HttpService service) {
    this.service = service;
  }

  @Override
  public String url() {
    return service.url();
  }

  @Override
  public HttpService behind(String datasourceUid) {
    return service.below("/api/datasources/proxy/uid/" + Question.segment(datasourceUid));
  }

  /** Grafana says 503 and tells the same when its database is not well. */
  @Override
  public Reply<Health> health() {
    return service
        .ask(Question.get("/api/health"))
        .then(
            page ->
                body(page)
                    .flatMap(
                        body ->
                            body.string("database")
                                .map(ok -> Reply.of(new Health(ok, body.string("version")))))
                    .orElseGet(() -> none(page, "expected the state of the database")));
  }

  @Override
  public Reply<String> version() {
    return read(
        Question.get("/api/frontend/settings"),
        JsonObject.class,
        settings -> settings.object("buildInfo").string("version"),
        "expected buildInfo.version");
  }

  @Override
  public Reply<List<GrafanaDatasource>> datasources() {
    return read(
        Question.get("/api/datasources"),
        JsonArray.class,
        all -> Optional.of(all.objects().map(HttpGrafana::datasource).toList()),
        "expected a list");
  }

  @Override
  public Reply<Optional<GrafanaDatasource>> datasource(String uid) {
    return ifThere(
        Question.get("/api/datasources/uid/" + Question.segment(uid)),
        body -> body.string("uid").map(found -> datasource(body)),
        "expected a uid");
  }

  private static GrafanaDatasource datasource(JsonObject body) {
    return new GrafanaDatasource(
        text(body, "uid"),
        text(body, "name"),
        text(body, "type"),
        text(body, "url"),
        body.isTrue("isDefault"),
        body.object("jsonData"));
  }

  /** A datasource that does not answer is an answer, though its status is none of the good ones. */
  @Override
  public Reply<DatasourceHealth> datasourceHealth(String uid) {
    return service
        .ask(Question.get("/api/datasources/uid/" + Question.segment(uid) + "/health"))
        .then(
            page ->
                body(page)
                    .flatMap(
                        body ->
                            body.string("status")
                                .map(
                                    status ->
                                        Reply.of(
                                            new DatasourceHealth(status, text(body, "message")))))
                    .orElseGet(() -> none(page, "expected a status")));
  }

  @Override
  public Reply<Optional<LiveDashboard>> dashboard(String uid) {
    return ifThere(
        Question.get("/api/dashboards/uid/" + Question.segment(uid)),
        HttpGrafana::liveDashboard,
        "expected a dashboard");
  }

  private static Optional<LiveDashboard> liveDashboard(JsonObject body) {
    JsonObject dashboard = body.object("dashboard");
    JsonObject meta = body.object("meta");
    if (dashboard.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new LiveDashboard(
            dashboard,
            meta.integer("version").or(() -> dashboard.integer("version")).orElse(0L),
            text(meta, "folderUid"),
            meta.string("provisionedExternalId").filter(file -> meta.isTrue("provisioned")),
            text(meta, "url")));
  }

  @Override
  public Reply<String> reload(Provisioned what) {
    return read(
        Question.change("/api/admin/provisioning/" + what.path() + "/reload"),
        JsonObject.class,
        body -> body.string("message"),
        "expected a message");
  }

  /** The answer, or nothing where Grafana says that there is no such thing. */
  private <T> Reply<Optional<T>> ifThere(
      Question question, Function<JsonObject, Optional<T>> reading, String expected) {
    return service
        .ask(question)
        .then(
            page ->
                isAbsent(page)
                    ? Reply.of(Optional.empty())
                    : read(
                        page,
                        JsonObject.class,
                        reading.andThen(o -> o.map(Optional::of)),
                        expected));
  }

  /** A 404 that names what is missing; of a path that it does not have Grafana says no more. */
  private static boolean isAbsent(Page page) {
    String said = message(page).orElse("").strip().toLowerCase(Locale.ROOT);
    return page.status() == 404 && said.contains("not found") && !said.equals("not found");
  }

  private <J extends Json, T> Reply<T> read(
      Question question, Class<J> kind, Function<J, Optional<T>> reading, String expected) {
    return service.ask(question).then(page -> read(page, kind, reading, expected));
  }

  private static <J extends Json, T> Reply<T> read(
      Page page, Class<J> kind, Function<J, Optional<T>> reading, String expected) {
    if (!page.isOk()) {
      return none(page, expected);
    }
    return json(page)
        .filter(kind::isInstance)
        .map(kind::cast)
        .flatMap(reading)
        .map(Reply::of)
        .orElseGet(() -> none(page, expected));
  }

  private static <T> Reply<T> none(Page page, String expected) {
    if (!page.isOk()) {
      return Reply.failed(
          message(page).map(said -> Refusals.of(page, said)).orElseGet(() -> Refusals.of(page)));
    }
    return page.isHtml()
        ? Reply.failed(Refusals.webPage(page))
        : Reply.failed(new Garbage(page.asked(), expected + ", found " + page.gist()));
  }

  private static Optional<String> message(Page page) {
    return body(page).flatMap(body -> body.string("message"));
  }

  private static Optional<JsonObject> body(Page page) {
    return json(page).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }

  private static Optional<Json> json(Page page) {
    try {
      return page.isHtml() ? Optional.empty() : Optional.of(JsonReader.read(page.text()));
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonObject object, String key) {
    return object.string(key).orElse("");
  }
}
