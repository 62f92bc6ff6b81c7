package io.panelwright.dsl;

import io.panelwright.contract.Contract;
import io.panelwright.dsl.internal.ArgumentValidator;
import io.panelwright.dsl.query.Owner;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Finds owners of domains by name in the contracts on the class path. */
public final class Owners {

  private Owners() {}

  /**
   * Returns an owner for the domain with this name.
   *
   * @throws io.panelwright.diagnostic.FindingsException at the author's line if no contract, or
   *     more than one, contains the domain
   */
  public static Owner named(String domain) {
    List<Owner> owners = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (DashboardProvider provider : ServiceLoader.load(DashboardProvider.class)) {
      Contract contract = provider.contract();
      contract.domains().forEach(candidate -> names.add(candidate.name()));
      contract.domain(domain).ifPresent(candidate -> owners.add(Owner.of(contract, candidate)));
    }
    boolean valid =
        ArgumentValidator.check(
            owners.size() == 1,
            "domain-unknown",
            (owners.isEmpty() ? "no contract has" : owners.size() + " contracts have")
                + " a domain \""
                + domain
                + "\""
                + Suggestions.didYouMean(domain, names),
            names.isEmpty()
                ? "put the contract's jar on the class path"
                : "use one of: " + ShortList.format(names));
    return valid ? owners.get(0) : Owner.prometheus("default");
  }
}
