package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A request that a click on a value sends; Grafana asks before it does. */
public final class Action extends JsonForm {

  /** Methods of requests. */
  public enum Method implements Word {
    DELETE,
    GET,
    PATCH,
    POST,
    PUT;

    @Override
    public String word() {
      return name();
    }
  }

  private Action(JsonObject json) {
    super(json);
  }

  /** A request that the browser sends. */
  public static Action fetch(String title, Method method, String url) {
    return action(title, "fetch", "fetch", request(method, url));
  }

  /** A request that Grafana sends for the browser, with an Infinity datasource's credentials. */
  public static Action infinity(String title, String datasourceUid, Method method, String url) {
    return action(
        title, "infinity", "infinity", request(method, url).with("datasourceUid", datasourceUid));
  }

  private static Action action(String title, String type, String key, JsonObject request) {
    return new Action(
        Json.object()
            .with(key, request)
            .with("title", Check.text(title, "action title"))
            .with("type", type));
  }

  private static JsonObject request(Method method, String url) {
    return Json.object().with("method", method.json()).with("url", Check.text(url, "action url"));
  }

  /** What is sent; may use variables. */
  public Action body(String text) {
    return request("body", Json.of(text));
  }

  /** One more header. */
  public Action header(String name, String value) {
    return request("headers", pair("headers", name, value));
  }

  /** One more parameter of the address. */
  public Action queryParam(String name, String value) {
    return request("queryParams", pair("queryParams", name, value));
  }

  /** What people are asked before it is sent. */
  public Action confirmation(String question) {
    return new Action(json().with("confirmation", question));
  }

  /** A click on the value sends it at once, after the question. */
  public Action oneClick() {
    return new Action(json().with("oneClick", true));
  }

  /** The colour of its button. */
  public Action backgroundColor(Color color) {
    return new Action(json().withAt("style.backgroundColor", Json.of(color.value())));
  }

  /** Asks for a text that the request uses as {@code ${key}}. */
  public Action variable(String key, String name) {
    var all = new ArrayList<>(json().array("variables").items());
    all.add(Json.object().with("key", key).with("name", name).with("type", "string"));
    return new Action(json().with("variables", new JsonArray(all)));
  }

  private Action request(String key, Json value) {
    String type = json().string("type").orElseThrow();
    return new Action(json().withAt(type + "." + key, value));
  }

  private JsonArray pair(String key, String name, String value) {
    String type = json().string("type").orElseThrow();
    var all = new ArrayList<>(json().object(type).array(key).items());
    all.add(Json.strings(List.of(name, value)));
    return new JsonArray(all);
  }
}
