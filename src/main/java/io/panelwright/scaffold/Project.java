package io.panelwright.scaffold;

import java.util.List;

/**
 * A generated project.
 *
 * @param files in the order of their groups
 * @param uid of its dashboard
 * @param size the numbers of what it contains
 * @param isRemote whether a server needs the environment {@link ProjectGenerator#ENVIRONMENT}
 * @param notes what the project lacks, one sentence each
 */
public record Project(
    List<ProjectFile> files, String uid, Size size, boolean isRemote, List<String> notes) {

  public Project {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }

  /** The numbers of what a project contains. */
  public record Size(int servers, int jobs, int metrics, int rules, int panels) {}
}
