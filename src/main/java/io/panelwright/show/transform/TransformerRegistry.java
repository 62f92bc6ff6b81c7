package io.panelwright.show.transform;

import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The transformations that are reproduced, by their ids. */
final class TransformerRegistry {

  private static final Map<String, Function<ZoneId, FrameTransformer>> TRANSFORMERS =
      new TreeMap<>();

  static {
    add("calculateField", new CalculateFieldTransformer());
    add("concatenate", new ConcatenateTransformer());
    TRANSFORMERS.put("convertFieldType", ConvertFieldTypeTransformer::new);
    add("convertFrameType", new ConvertFrameTypeTransformer());
    add("ensureColumns", new EnsureColumnsTransformer());
    add("filterByRefId", new FilterByRefIdTransformer());
    add("filterByValue", new FilterByValueTransformer());
    add("filterFields", new FilterFieldsTransformer());
    add("filterFieldsByName", new FilterFieldsByNameTransformer());
    add("filterFrames", new FilterFramesTransformer());
    add("formatString", new FormatStringTransformer());
    TRANSFORMERS.put("formatTime", FormatTimeTransformer::new);
    add("groupBy", new GroupByTransformer());
    add("groupToNestedTable", new GroupToNestedTableTransformer());
    add("groupingToMatrix", new GroupingToMatrixTransformer());
    add("histogram", new HistogramTransformer());
    add("joinByField", new JoinByFieldTransformer());
    add("labelsToFields", new LabelsToFieldsTransformer());
    add("limit", new LimitTransformer());
    add("merge", new MergeTransformer());
    add("noop", (frames, options, naming) -> frames);
    add("order", new OrderTransformer());
    add("organize", new OrganizeTransformer());
    add("reduce", new ReduceTransformer());
    add("rename", new RenameTransformer());
    add("renameByRegex", new RenameByRegexTransformer());
    add("seriesToColumns", new JoinByFieldTransformer());
    add("seriesToRows", new SeriesToRowsTransformer());
    add("sortBy", new SortByTransformer());
    add("transpose", new TransposeTransformer());
  }

  private TransformerRegistry() {}

  private static void add(String id, FrameTransformer transformer) {
    TRANSFORMERS.put(id, zone -> transformer);
  }

  /** The ids, sorted. */
  static Set<String> ids() {
    return Collections.unmodifiableSet(TRANSFORMERS.keySet());
  }

  /** A transformer for dashboards of a time zone. */
  static Optional<FrameTransformer> find(String id, ZoneId zone) {
    return Optional.ofNullable(TRANSFORMERS.get(id)).map(factory -> factory.apply(zone));
  }
}
