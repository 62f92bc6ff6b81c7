package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.document.AnnotationView;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DatasourceRef;
import io.panelwright.document.PanelView;
import io.panelwright.document.VariableView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the contract that a file's dashboard is to be held against. */
final class Contracts {

  private final List<Contract> contracts;
  private final boolean named;

  /**
   * @param contracts that there are, or that a person named
   * @param named whether a person named them
   */
  Contracts(List<Contract> contracts, boolean named) {
    this.contracts = contracts;
    this.named = named;
  }

  /**
   * The one that the person named; otherwise the only one that knows the dashboard, or one of the
   * datasources that it asks.
   */
  Optional<Contract> of(DashboardDocument document) {
    if (named && contracts.size() == 1) {
      return Optional.of(contracts.get(0));
    }
    List<Contract> knowing = contracts.stream().filter(c -> knows(c, document)).toList();
    return knowing.size() == 1 ? Optional.of(knowing.get(0)) : Optional.empty();
  }

  private static boolean knows(Contract contract, DashboardDocument document) {
    return contract.dashboards().stream().anyMatch(known -> known.uid().equals(document.uid()))
        || datasources(document).anyMatch(uid -> contract.datasource(uid).isPresent());
  }

  private static Stream<String> datasources(DashboardDocument document) {
    Stream<Optional<DatasourceRef>> asked =
        Stream.of(
                document.panels().stream().map(PanelView::datasource),
                document.panels().stream()
                    .flatMap(panel -> panel.targets().stream())
                    .map(target -> target.datasource()),
                document.variables().stream().map(VariableView::datasource),
                document.annotations().stream().map(AnnotationView::datasource))
            .flatMap(references -> references);
    Stream<String> picked =
        document.variables().stream()
            .filter(variable -> variable.type().equals("datasource"))
            .flatMap(variable -> variable.json().object("current").string("value").stream());
    return Stream.concat(asked.flatMap(Optional::stream).map(DatasourceRef::uid), picked);
  }
}
