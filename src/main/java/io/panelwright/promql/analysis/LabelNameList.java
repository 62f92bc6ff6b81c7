package io.panelwright.promql.analysis;

import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelName;
import java.util.List;

/**
 * The labels in {@code by}, {@code without}, {@code on}, {@code ignoring} or {@code group_left}.
 *
 * @param names without variables
 * @param hasVariables whether there are variables, each of which is any number of labels
 */
record LabelNameList(List<String> names, boolean hasVariables) {

  static LabelNameList of(List<LabelName> labels) {
    List<String> texts = labels.stream().map(LabelName::text).toList();
    return new LabelNameList(
        texts.stream().filter(text -> !GrafanaVariables.containsAny(text)).toList(),
        texts.stream().anyMatch(GrafanaVariables::containsAny));
  }

  /** The labels if only these are kept. */
  SeriesLabels retain(SeriesLabels labels) {
    if (!hasVariables) {
      return labels.retain(names);
    }
    SeriesLabels retained = labels.orAbsent();
    for (String name : names) {
      retained = retained.with(name, labels.presence(name));
    }
    return retained;
  }

  /** The labels if these are dropped. */
  SeriesLabels drop(SeriesLabels labels) {
    SeriesLabels retained = labels.without(names);
    return hasVariables ? retained.orAbsent() : retained;
  }
}
