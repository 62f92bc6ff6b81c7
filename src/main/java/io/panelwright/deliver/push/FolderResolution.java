package io.panelwright.deliver.push;

import java.util.List;

/** The result of resolving the address of a folder. */
public sealed interface FolderResolution {

  /** One folder, which may have to be created. */
  record Resolved(TargetFolder folder) implements FolderResolution {}

  /** Several folders have the title or path, or the address is not one of a folder. */
  record Rejected(String message, List<Candidate> candidates) implements FolderResolution {

    public Rejected {
      candidates = List.copyOf(candidates);
    }
  }

  /** A folder that the user may have meant. */
  record Candidate(String path, String uid) {}
}
