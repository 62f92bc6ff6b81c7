package io.panelwright.dsl;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Arguments for a method, in three variants without equal arguments. */
final class ProbeArguments {

  private static final Set<String> SPANS =
      Set.of("interval", "range", "shift", "duration", "before", "after");

  private final Method method;
  private final int variant;

  /**
   * Chooses the arguments.
   *
   * @param variant 0 and 1 are compared; 2 sets previous values
   */
  ProbeArguments(Method method, int variant) {
    this.method = method;
    this.variant = variant;
  }

  Object[] arguments() {
    Parameter[] parameters = method.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      boolean span = SPANS.contains(parameters[i].getName());
      arguments[i] = argument(parameters[i].getType(), span, i);
    }
    return arguments;
  }

  /** Each argument as JSON; empty for types without JSON. */
  static List<Optional<Json>> rendered(Object[] arguments) {
    List<Optional<Json>> all = new ArrayList<>();
    for (Object argument : arguments) {
      all.add(DslJson.argument(argument));
    }
    return all;
  }

  private Object argument(Class<?> type, boolean span, int index) {
    if (type == int.class) {
      return (variant == 0 ? 2 : 10) + index; // also a valid base of a logarithm
    }
    if (type == double.class) {
      return List.of(0.125, 0.25, 0.0625).get(variant) + 0.5 * index; // thresholds ascend
    }
    if (type == boolean.class) {
      return variant == 0; // unlike any argument: see MethodTemplate
    }
    if (type == String.class) {
      return span ? (variant + 1) + "m" : "text-" + (char) ('a' + variant) + index;
    }
    if (type == Duration.class) {
      return Duration.ofMinutes(variant + 1L);
    }
    if (type == int[].class) {
      return variant == 1 ? new int[] {7, 8} : new int[] {9 + variant};
    }
    if (type == JsonObject.class || type == Json.class) {
      return Json.object().with("json", "text-" + variant + index);
    }
    if (type == JsonArray.class) {
      return Json.array(Json.of("text-" + variant + index));
    }
    if (type.isArray()) {
      return array(type.getComponentType(), index);
    }
    return sample(type, variant);
  }

  private Object array(Class<?> component, int index) {
    int length = 1 + variant % 2;
    Object array = Array.newInstance(component, length);
    for (int i = 0; i < length; i++) {
      boolean text = component == String.class;
      Object item =
          text ? argument(component, false, 10 * index + i + 1) : sample(component, i + variant);
      Array.set(array, i, item);
    }
    return array;
  }

  /** Different samples of a type, if it has several. */
  private static Object sample(Class<?> type, int index) {
    List<Object> different = new ArrayList<>();
    Set<Json> seen = new HashSet<>();
    for (Object sample : EveryDslMethod.samples(type)) {
      Optional<Json> json = DslJson.argument(sample);
      if (json.isEmpty() || seen.add(json.get())) {
        different.add(sample);
      }
    }
    return different.get(Math.min(index, different.size() - 1));
  }
}
