package io.panelwright.dsl.field;

import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.internal.JsonEnum;
import io.panelwright.dsl.internal.JsonValue;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A request that a click on a value sends, after a confirmation. */
public final class Action extends JsonValue {

  /** HTTP methods. */
  public enum Method implements JsonEnum {
    DELETE,
    GET,
    PATCH,
    POST,
    PUT;

    @Override
    public String id() {
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

  /** A request that Grafana sends with the credentials of an Infinity datasource. */
  public static Action infinity(String title, String datasourceUid, Method method, String url) {
    return action(
        title, "infinity", "infinity", request(method, url).with("datasourceUid", datasourceUid));
  }

  private static Action action(String title, String type, String key, JsonObject request) {
    return new Action(
        Json.object()
            .with(key, request)
            .with("title", ArgumentValidator.requireText(title, "action title"))
            .with("type", type));
  }

  private static JsonObject request(Method method, String url) {
    return Json.object()
        .with("method", method.json())
        .with("url", ArgumentValidator.requireText(url, "action url"));
  }

  /** Sets the body; may use variables. */
  public Action body(String text) {
    return request("body", Json.of(text));
  }

  /** Adds a header. */
  public Action header(String name, String value) {
    return request("headers", pair("headers", name, value));
  }

  /** Adds a query parameter. */
  public Action queryParam(String name, String value) {
    return request("queryParams", pair("queryParams", name, value));
  }

  /** Sets the text of the confirmation. */
  public Action confirmation(String question) {
    return new Action(json().with("confirmation", question));
  }

  /** Starts the action with a click on the value, without a menu. */
  public Action oneClick() {
    return new Action(json().with("oneClick", true));
  }

  /** Sets the background color of the button. */
  public Action backgroundColor(Color color) {
    return new Action(json().withAt("style.backgroundColor", Json.of(color.value())));
  }

  /** Adds an input field whose text the request uses as {@code ${key}}. */
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
