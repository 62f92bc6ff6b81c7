package io.panelwright.contract;

import io.panelwright.promql.Expr.VectorSelector;
import io.panelwright.promql.GrafanaVariables;
import io.panelwright.promql.LabelMatcher;
import io.panelwright.promql.analysis.Quantity;
import io.panelwright.promql.analysis.SeriesInfo;
import io.panelwright.text.ShortList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * All owners of the series with one name: the jobs that serve a metric, or its recording rules.
 *
 * @param series the name
 * @param owners in the order of the contract; empty if the contract does not contain the series
 */
public record SeriesOwners(String series, List<SeriesOwner> owners) {

  private static final int MAX_NAMED = 3;

  /** The owners of series without a name. */
  static final SeriesOwners NONE = new SeriesOwners("", List.of());

  public SeriesOwners {
    owners = List.copyOf(owners);
  }

  /** Whether the contract does not contain the series. */
  public boolean isEmpty() {
    return owners.isEmpty();
  }

  /** The first owner. */
  public Optional<SeriesOwner> first() {
    return owners.stream().findFirst();
  }

  /** The owners of a metric; none for recorded series. */
  public List<Ownership> ownerships() {
    return owners.stream().filter(Ownership.class::isInstance).map(Ownership.class::cast).toList();
  }

  /** The recording rules; none for a metric. */
  List<RecordedSeries> recorded() {
    return owners.stream()
        .filter(RecordedSeries.class::isInstance)
        .map(RecordedSeries.class::cast)
        .toList();
  }

  /** Whether a domain is one of the owners. */
  public boolean include(Domain domain) {
    return owners.stream().anyMatch(owner -> owner.domain().equals(domain));
  }

  /** The domains, each once. */
  public List<Domain> domains() {
    // By name: the hash code of a domain is that of all its metrics.
    Map<String, Domain> domains = new LinkedHashMap<>();
    owners.forEach(owner -> domains.putIfAbsent(owner.domain().name(), owner.domain()));
    return List.copyOf(domains.values());
  }

  /** The servers that store the series, each once. */
  public List<PrometheusServer> servers() {
    return owners.stream().map(SeriesOwner::server).distinct().toList();
  }

  /** The reason of the first owner in one sentence, with the number of others. */
  public String reason() {
    String first = owners.get(0).reason();
    int others = owners.size() - 1;
    return others == 0 ? first : first + " (and " + others + " more)";
  }

  /** The names of the domains, quoted: {@code "A", "B" or "C"}. */
  public String domainNames() {
    List<String> names = domains().stream().map(domain -> "\"" + domain.name() + "\"").toList();
    int last = names.size() - 1;
    if (last == 0 || names.size() > MAX_NAMED) {
      return ShortList.format(names, MAX_NAMED);
    }
    return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /**
   * The owners whose series a selector can match: its matcher on {@code job} excludes owners, then
   * those on other labels do. A matcher that excludes all of them is wrong, and excludes none.
   */
  public SeriesOwners matching(VectorSelector selector) {
    if (owners.size() < 2) {
      return this;
    }
    List<SeriesOwner> remaining = owners;
    for (LabelMatcher matcher : jobFirst(selector)) {
      List<SeriesOwner> matching =
          remaining.stream().filter(owner -> canMatch(owner, matcher)).toList();
      remaining = matching.isEmpty() ? remaining : matching;
    }
    return remaining.size() == owners.size() ? this : new SeriesOwners(series, remaining);
  }

  private static List<LabelMatcher> jobFirst(VectorSelector selector) {
    return selector.matchers().stream()
        .filter(matcher -> !matcher.isOnName())
        .filter(matcher -> !GrafanaVariables.containsAny(matcher.name()))
        .filter(matcher -> !GrafanaVariables.containsAny(matcher.value()))
        .sorted(Comparator.comparing(matcher -> !matcher.name().equals(Producer.JOB)))
        .toList();
  }

  private boolean canMatch(SeriesOwner owner, LabelMatcher matcher) {
    List<String> values = owner.targetValues(matcher.name());
    if (values.stream().anyMatch(matcher::matches)) {
      return true;
    }
    boolean isAlwaysPresent = matcher.name().equals(Producer.JOB) && !values.isEmpty();
    return !isAlwaysPresent && matcher.matches("")
        || values.isEmpty() && canHave(owner, matcher.name());
  }

  private boolean canHave(SeriesOwner owner, String label) {
    return owner.possibleLabels(series).map(all -> all.contains(label)).orElse(true);
  }

  /** All labels that the series can have; empty if others are possible. */
  public Optional<List<String>> possibleLabels() {
    if (owners.size() == 1) {
      return owners.get(0).possibleLabels(series);
    }
    Set<String> union = new LinkedHashSet<>();
    for (SeriesOwner owner : owners) {
      Optional<List<String>> labels = owner.possibleLabels(series);
      if (labels.isEmpty()) {
        return Optional.empty();
      }
      union.addAll(labels.get());
    }
    return owners.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(union));
  }

  /** The possible values of a label; empty if any value is possible or the label is absent. */
  public List<String> values(String label) {
    Set<String> union = new LinkedHashSet<>();
    for (SeriesOwner owner : owners) {
      List<String> values = owner.values(label);
      if (values.isEmpty() && canHave(owner, label)) {
        return List.of();
      }
      union.addAll(values);
    }
    return List.copyOf(union);
  }

  /** The facts of the series for the analysis of queries; empty if it has no owner. */
  public Optional<SeriesInfo> seriesInfo() {
    if (owners.isEmpty()) {
      return Optional.empty();
    }
    List<SeriesInfo> all = owners.stream().map(owner -> owner.seriesInfo(series)).toList();
    Optional<Set<String>> labels = possibleLabels().map(Set::copyOf);
    return Optional.of(
        new SeriesInfo(
            common(all, SeriesInfo::kind, SeriesInfo.Kind.UNKNOWN),
            labels,
            common(all, SeriesInfo::quantity, Quantity.UNKNOWN)));
  }

  /** The fact about which all owners agree that declare it. */
  private static <T> T common(List<SeriesInfo> all, Function<SeriesInfo, T> fact, T unknown) {
    List<T> declared = new ArrayList<>(all.stream().map(fact).distinct().toList());
    declared.remove(unknown);
    return declared.size() == 1 ? declared.get(0) : unknown;
  }
}
