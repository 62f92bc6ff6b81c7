package io.panelwright.lint.rule.link;

import io.panelwright.contract.ExternalDashboard;
import io.panelwright.dashboard.VariableView;
import io.panelwright.lint.LintContext;
import io.panelwright.text.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The dashboards to which a dashboard may link: itself, those of the run and those in the contract.
 */
record KnownDashboards(LintContext context) {

  private static final int MAX_COMPARED = 2_000;

  /** The names of a dashboard's variables; empty if it is not known. */
  Optional<List<String>> variables(String uid) {
    if (uid.isEmpty()) {
      return Optional.empty();
    }
    if (context.document().uid().equals(uid)) {
      return Optional.of(context.document().variables().stream().map(VariableView::name).toList());
    }
    return context
        .run()
        .variables(uid)
        .or(
            () ->
                external()
                    .filter(known -> known.uid().equals(uid))
                    .reduce((first, last) -> last)
                    .map(ExternalDashboard::variables));
  }

  /**
   * The known uid that is similar to an unknown one, as a question; empty if there is none, or if
   * there are too many to compare for each link.
   */
  String didYouMean(String uid) {
    if (context.run().uids().size() > MAX_COMPARED) {
      return "";
    }
    Set<String> uids = new TreeSet<>(context.run().uids());
    external().forEach(known -> uids.add(known.uid()));
    uids.add(context.document().uid());
    uids.remove("");
    return Suggestions.didYouMean(uid, uids);
  }

  private Stream<ExternalDashboard> external() {
    return context.contract().stream().flatMap(known -> known.externalDashboards().stream());
  }
}
