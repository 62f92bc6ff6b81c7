package io.panelwright.show.reduce;

import io.panelwright.show.frame.Cell;
import io.panelwright.show.frame.DataField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grafana's reducers by their ids, such as {@code lastNotNull} and {@code p95}. */
public final class Reducers {

  private Reducers() {}

  /**
   * A reducer.
   *
   * @param name the name in legends and tables, such as {@code Last *}
   * @param preservesUnit whether the result has the unit of the field
   */
  public record Info(String id, String name, String description, boolean preservesUnit) {}

  /** All reducers in the order of Grafana's menu. */
  public static List<Info> all() {
    return ReducerTable.ALL;
  }

  /** A reducer by its id or an old alias such as {@code current}. */
  public static Optional<Info> find(String id) {
    return Optional.ofNullable(ReducerTable.BY_ID.get(id));
  }

  /** The name of a reducer in legends and tables; the id of an unknown one. */
  public static String name(String id) {
    return find(id).map(Info::name).orElse(id);
  }

  /**
   * Reduces a field.
   *
   * @param id an id or an old alias such as {@code current}
   * @return {@link Cell#UNDEFINED} if the reducer is unknown or has no result
   */
  public static Cell reduce(String id, DataField field) {
    return reduceAll(List.of(id), field).get(id);
  }

  /**
   * Reduces a field as Grafana's matchers and calculated fields do, for which an old alias has no
   * result.
   *
   * @return {@link Cell#UNDEFINED} if the id is unknown or an alias, or if there is no result
   */
  public static Cell reduceWithoutAlias(String id, DataField field) {
    boolean isAlias = find(id).filter(info -> !info.id().equals(id)).isPresent();
    return isAlias ? Cell.UNDEFINED : reduce(id, field);
  }

  /**
   * Reduces a field with several reducers, as a panel that shows several calculations. With the
   * null value mode {@code null as zero} the results of {@code lastNotNull} and {@code
   * firstNotNull} depend on the other reducers.
   *
   * @return a result for each id; {@link Cell#UNDEFINED} if the reducer is unknown or has no result
   */
  public static Map<String, Cell> reduceAll(List<String> ids, DataField field) {
    List<String> canonical = new ArrayList<>();
    ids.forEach(id -> find(id).ifPresent(info -> canonical.add(info.id())));
    Map<String, Cell> values = calculate(canonical, field);
    Map<String, Cell> results = new LinkedHashMap<>();
    for (String id : ids) {
      String key = find(id).map(Info::id).orElse(id);
      results.put(id, values.getOrDefault(key, Cell.UNDEFINED));
    }
    return results;
  }

  private static Map<String, Cell> calculate(List<String> ids, DataField field) {
    if (field.values().size() == 0) {
      return ReducerTable.WITHOUT_VALUES;
    }
    NullMode nulls = NullMode.of(field);
    if (ids.size() == 1) {
      Optional<Cell> single = SpecialCalculation.find(ids.get(0), field, nulls);
      if (single.isPresent()) {
        return Map.of(ids.get(0), single.get());
      }
    }
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<String, Cell> values =
        NumberCalculation.calculate(field, nulls)
            .orElseGet(() -> MixedCalculation.calculate(field, nulls));
    for (String id : ids) {
      if (!values.containsKey(id)) {
        SpecialCalculation.find(id, field, nulls).ifPresent(value -> values.put(id, value));
      }
    }
    return values;
  }
}
