package io.panelwright.dsl.transform;

import io.panelwright.dsl.field.FrameMatcher;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.grafana.schema.SettingsValidator;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayList;

/**
 * Options that all transformations have.
 *
 * @param <T> the type of the transformation
 */
public abstract class BaseTransformation<T> extends Transformation {

  BaseTransformation(JsonObject json) {
    super(json);
  }

  abstract T with(JsonObject json);

  final T with(String path, Json value) {
    return with(json().withAt("options." + path, value));
  }

  /** Returns a copy with one more item in a list option. */
  final T appendItem(String path, Json item) {
    var all = new ArrayList<>(options().array(path).items());
    all.add(item);
    return with(path, new JsonArray(all));
  }

  /** Returns a copy with one more member in an object option; the name may contain dots. */
  final T putMember(String path, String name, Json value) {
    return with(path, options().object(path).with(name, value));
  }

  final JsonObject options() {
    return json().object("options");
  }

  /**
   * Sets an option by its path, such as {@code naming.asLabels}. This is the checked generic form
   * of all methods.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if the transformation
   *     has no such option, or the option does not accept the value
   */
  public T option(String path, Json value) {
    JsonObject options = Json.object().with(path, value);
    for (var violation :
        SettingsValidator.validateTransformation(json().string("id").orElseThrow(), options)) {
      ArgumentValidator.check(
          false, violation.kind().code(), violation.message(), violation.hint());
    }
    return with(path, value);
  }

  /** Sets an option, unchecked (escape hatch). */
  public T raw(String key, Json value) {
    return with(json().with("options", options().with(key, value)));
  }

  /** Disables the transformation. */
  public T disabled() {
    return with(json().with("disabled", true));
  }

  /** Applies the transformation to the result of one query only. */
  public T onlyQuery(String refId) {
    return onlyFrames(FrameMatcher.byRefId(refId));
  }

  /** Applies the transformation to these frames only. */
  public T onlyFrames(FrameMatcher frames) {
    return with(json().with("filter", frames.json()));
  }

  /** Applies the transformation to annotations or alert states instead of series. */
  public T topic(Topic topic) {
    return with(json().with("topic", topic.json()));
  }
}
