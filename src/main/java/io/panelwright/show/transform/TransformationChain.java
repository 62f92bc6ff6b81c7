package io.panelwright.show.transform;

import io.panelwright.json.JsonObject;
import io.panelwright.show.frame.DataFrame;
import java.util.List;
import java.util.function.UnaryOperator;

/** Applies the transformations of a panel in their order. */
public final class TransformationChain {

  private TransformationChain() {}

  /**
   * The frames after the transformations.
   *
   * @param unsupported the ids of transformations that are not reproduced, in their order; if it is
   *     not empty, the frames are those before the first of them
   */
  public record Result(List<DataFrame> frames, List<String> unsupported) {

    public Result {
      frames = List.copyOf(frames);
      unsupported = List.copyOf(unsupported);
    }
  }

  /**
   * Applies transformations.
   *
   * @param transformations the panel's {@code transformations}: {@code id}, {@code options}, {@code
   *     filter}, {@code disabled}
   * @param interpolate replaces variables in texts
   */
  public static Result apply(
      List<DataFrame> frames, List<JsonObject> transformations, UnaryOperator<String> interpolate) {
    throw new UnsupportedOperationException();
  }
}
