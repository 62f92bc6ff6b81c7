package io.panelwright.scaffold;

import io.panelwright.contract.Contract;
import io.panelwright.contract.Domain;
import java.util.List;
import java.util.stream.Stream;

/**
 * The facts of the new contract, with the names of its constants.
 *
 * @param contract the contract that the generated source makes
 * @param notes what the contract lacks
 */
record SystemModel(
    Contract contract, List<ServerModel> servers, List<JobModel> jobs, List<String> notes) {

  SystemModel {
    servers = List.copyOf(servers);
    jobs = List.copyOf(jobs);
    notes = List.copyOf(notes);
  }

  /** The domains in the order of the contract: first those of the servers. */
  static List<Domain> domains(List<ServerModel> servers, List<JobModel> jobs) {
    return Stream.concat(
            servers.stream().map(ServerModel::monitoring), jobs.stream().map(JobModel::domain))
        .toList();
  }
}
