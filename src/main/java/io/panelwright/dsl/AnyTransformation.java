package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.SettingsCheck;
import java.util.ArrayList;

/**
 * The words that all transformations have.
 *
 * @param <T> the kind of transformation
 */
public abstract class AnyTransformation<T> extends Transformation {

  AnyTransformation(JsonObject json) {
    super(json);
  }

  abstract T with(JsonObject json);

  final T with(String path, Json value) {
    return with(json().withAt("options." + path, value));
  }

  /** With one more item in a list of its options. */
  final T and(String path, Json item) {
    var all = new ArrayList<>(options().array(path).items());
    all.add(item);
    return with(path, new JsonArray(all));
  }

  /** With one more member in an object of its options; the name may have dots. */
  final T and(String path, String name, Json value) {
    return with(path, options().object(path).with(name, value));
  }

  final JsonObject options() {
    return json().object("options");
  }

  /**
   * Sets an option by its path, such as {@code naming.asLabels}: the checked generic form of all
   * words.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line when the
   *     transformation has no such option, or it does not take the value
   */
  public T option(String path, Json value) {
    JsonObject said = Json.object().with(path, value);
    for (var wrong : SettingsCheck.transformation(json().string("id").orElseThrow(), said)) {
      Check.that(false, "transformation-option", wrong.message(), wrong.next());
    }
    return with(path, value);
  }

  /** The escape hatch: sets an option, unchecked. */
  public T raw(String key, Json value) {
    return with(json().with("options", options().with(key, value)));
  }

  /** There, but not applied. */
  public T disabled() {
    return with(json().with("disabled", true));
  }

  /** Applied to the answer of one query only. */
  public T onlyQuery(String refId) {
    return onlyFrames(FrameMatcher.byRefId(refId));
  }

  /** Applied to these frames only. */
  public T onlyFrames(FrameMatcher frames) {
    return with(json().with("filter", frames.json()));
  }

  /** Applied to other data than series. */
  public T topic(Topic topic) {
    return with(json().with("topic", topic.json()));
  }
}
