package io.panelwright.scaffold;

/**
 * A file of a new project.
 *
 * @param path relative to the project's folder, with {@code /}
 */
public record ProjectFile(Group group, String path, String text) {

  /** What a file is for. */
  public enum Group {
    CONTRACT("contract"),
    DASHBOARD("dashboard"),
    TEST("tests"),
    BUILD("build"),
    DOCUMENTATION("documentation");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    /** The name for users. */
    public String title() {
      return title;
    }
  }
}
