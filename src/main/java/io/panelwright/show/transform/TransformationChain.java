package io.panelwright.show.transform;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import io.panelwright.json.JsonString;
import io.panelwright.show.frame.DataFrame;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Applies the transformations of a panel in their order. */
public final class TransformationChain {

  private TransformationChain() {}

  /**
   * The frames after the transformations.
   *
   * @param unsupported the ids of transformations that are not reproduced, in their order; if it is
   *     not empty, the frames are those before the first of them
   * @param errors why a transformation could not be applied; if it is not empty, the frames are
   *     those before that transformation
   */
  public record Result(List<DataFrame> frames, List<String> unsupported, List<String> errors) {

    public Result {
      frames = List.copyOf(frames);
      unsupported = List.copyOf(unsupported);
      errors = List.copyOf(errors);
    }
  }

  /** The ids of the transformations that are reproduced, sorted. */
  public static Set<String> supportedIds() {
    return TransformerRegistry.ids();
  }

  /**
   * Applies transformations. A failure is part of the result.
   *
   * @param transformations the panel's {@code transformations}: {@code id}, {@code options}, {@code
   *     filter}, {@code disabled}
   * @param interpolate replaces variables in texts
   * @param zone the zone of the dashboard, in which times become texts
   */
  public static Result apply(
      List<DataFrame> frames,
      List<JsonObject> transformations,
      UnaryOperator<String> interpolate,
      ZoneId zone) {
    List<TransformerOptions> steps =
        transformations.stream()
            .map(TransformerOptions::new)
            .filter(step -> !step.isTruthy("disabled"))
            .toList();
    List<String> unsupported =
        steps.stream()
            .map(TransformationChain::id)
            .filter(id -> !supportedIds().contains(id))
            .toList();
    List<DataFrame> current = frames;
    for (int i = 0; i < steps.size(); i++) {
      Optional<FrameTransformer> transformer = TransformerRegistry.find(id(steps.get(i)), zone);
      if (transformer.isEmpty()) {
        break;
      }
      try {
        current = apply(transformer.get(), steps.get(i), current, interpolate);
      } catch (TransformerException e) {
        return new Result(current, unsupported, List.of(error(i, steps.get(i), e.getMessage())));
      }
    }
    return new Result(current, unsupported, List.of());
  }

  private static String id(TransformerOptions step) {
    return step.text("id", "");
  }

  private static String error(int index, TransformerOptions step, String message) {
    return "transformation " + (index + 1) + " (" + id(step) + "): " + message;
  }

  /** Applies a transformation to the frames that its filter selects; others keep their place. */
  private static List<DataFrame> apply(
      FrameTransformer transformer,
      TransformerOptions step,
      List<DataFrame> frames,
      UnaryOperator<String> interpolate) {
    JsonObject options = (JsonObject) interpolated(step.json().object("options"), interpolate);
    var naming = new FieldNaming();
    TransformerOptions filter = step.options("filter");
    if (!filter.isTruthy("options")) {
      return transformer.transform(frames, new TransformerOptions(options), naming);
    }
    Predicate<DataFrame> selector = Matchers.ofFrames(filter);
    List<DataFrame> selected = new ArrayList<>();
    List<DataFrame> others = new ArrayList<>();
    int place = 0;
    for (int i = 0; i < frames.size(); i++) {
      if (selector.test(frames.get(i))) {
        selected.add(frames.get(i));
      } else {
        place = place == 0 ? i : place;
        others.add(frames.get(i));
      }
    }
    List<DataFrame> transformed =
        new ArrayList<>(transformer.transform(selected, new TransformerOptions(options), naming));
    transformed.addAll(Math.min(place, transformed.size()), others);
    return transformed;
  }

  private static Json interpolated(Json json, UnaryOperator<String> interpolate) {
    if (json instanceof JsonString string) {
      return Json.of(interpolate.apply(string.value()));
    }
    if (json instanceof JsonArray array) {
      return Json.array(array.items(), item -> interpolated(item, interpolate));
    }
    if (!(json instanceof JsonObject object)) {
      return json;
    }
    Map<String, Json> members = new LinkedHashMap<>();
    object.members().forEach((key, value) -> members.put(key, interpolated(value, interpolate)));
    return new JsonObject(members);
  }
}
