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

/** Arguments for a word, in three variants in which no two arguments are the same. */
final class Probe {

  private static final Set<String> SPANS =
      Set.of("interval", "range", "shift", "duration", "before", "after");

  private final Method method;
  private final int variant;

  /**
   * @param variant 0 and 1 are compared; what 2 says may stand there before
   */
  Probe(Method method, int variant) {
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

  /** Each as JSON; empty for those that are none. */
  static List<Optional<Json>> rendered(Object[] arguments) {
    List<Optional<Json>> all = new ArrayList<>();
    for (Object argument : arguments) {
      all.add(Rendered.argument(argument));
    }
    return all;
  }

  private Object argument(Class<?> type, boolean span, int index) {
    if (type == int.class) {
      return (variant == 0 ? 2 : 10) + index; // what a logarithm takes, too
    }
    if (type == double.class) {
      return List.of(0.125, 0.25, 0.0625).get(variant) + 0.5 * index; // thresholds ascend
    }
    if (type == boolean.class) {
      return variant == 0; // as no argument is: see Template
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

  /** Samples that are different in JSON, where there are several. */
  private static Object sample(Class<?> type, int wanted) {
    List<Object> different = new ArrayList<>();
    Set<Json> seen = new HashSet<>();
    for (Object sample : EveryWord.samples(type)) {
      Optional<Json> json = Rendered.argument(sample);
      if (json.isEmpty() || seen.add(json.get())) {
        different.add(sample);
      }
    }
    return different.get(Math.min(wanted, different.size() - 1));
  }
}
