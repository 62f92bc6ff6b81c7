package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.dashboard.AnnotationView;
import io.panelwright.dashboard.DashboardDocument;
import io.panelwright.dashboard.DatasourceRef;
import io.panelwright.dashboard.PanelView;
import io.panelwright.dashboard.VariableView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Selects the contract for a dashboard. */
public final class ContractSelector {

  private final List<Contract> contracts;
  private final boolean named;

  /**
   * Creates a selector.
   *
   * @param contracts all contracts, or those named by the user
   * @param named whether the user named the contracts
   */
  public ContractSelector(List<Contract> contracts, boolean named) {
    this.contracts = contracts;
    this.named = named;
  }

  /**
   * The contract named by the user; otherwise the only contract that contains the dashboard's uid
   * or one of its datasources.
   */
  public Optional<Contract> select(DashboardDocument document) {
    if (named && contracts.size() == 1) {
      return Optional.of(contracts.get(0));
    }
    List<Contract> matching = contracts.stream().filter(c -> matches(c, document)).toList();
    return matching.size() == 1 ? Optional.of(matching.get(0)) : Optional.empty();
  }

  private static boolean matches(Contract contract, DashboardDocument document) {
    return contract.externalDashboards().stream()
            .anyMatch(known -> known.uid().equals(document.uid()))
        || datasources(document).anyMatch(uid -> contract.datasource(uid).isPresent());
  }

  private static Stream<String> datasources(DashboardDocument document) {
    Stream<Optional<DatasourceRef>> references =
        Stream.of(
                document.panels().stream().map(PanelView::datasource),
                document.panels().stream()
                    .flatMap(panel -> panel.targets().stream())
                    .map(target -> target.datasource()),
                document.variables().stream().map(VariableView::datasource),
                document.annotations().stream().map(AnnotationView::datasource))
            .flatMap(stream -> stream);
    Stream<String> selected =
        document.variables().stream()
            .filter(variable -> variable.type().equals("datasource"))
            .flatMap(variable -> variable.json().object("current").string("value").stream());
    return Stream.concat(references.flatMap(Optional::stream).map(DatasourceRef::uid), selected);
  }
}
