package io.panelwright.cli.diff;

import io.panelwright.cli.ContractSelector;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.DatasourceBinding;
import io.panelwright.contract.Domain;
import io.panelwright.dashboard.DashboardFile;
import io.panelwright.diff.DatasourceOwners;
import java.util.List;

/** The domains of a contract as owners of its datasources. */
public final class ContractOwners implements DatasourceOwners {

  private final ContractSelector contracts;

  /** Owners of the contracts that are selected for the dashboards. */
  public ContractOwners(ContractSelector contracts) {
    this.contracts = contracts;
  }

  @Override
  public List<String> find(DashboardFile file, String uid) {
    return contracts.select(file.document()).map(Contract::domains).orElse(List.of()).stream()
        .filter(domain -> isUsed(uid, domain.datasource()))
        .map(Domain::name)
        .sorted()
        .toList();
  }

  private static boolean isUsed(String uid, DatasourceBinding binding) {
    boolean selectable =
        binding instanceof DatasourceBinding.Variable variable
            && variable.allowed().stream().map(Datasource::uid).anyMatch(uid::equals);
    return selectable || binding.uid().equals(uid);
  }
}
