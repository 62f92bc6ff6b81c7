package io.panelwright.cli.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelwright.cli.CannotRunException;
import io.panelwright.scaffold.ProjectFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectFolderTest {

  @TempDir Path parent;

  private static ProjectFile file(String path) {
    return new ProjectFile(ProjectFile.Group.BUILD, path, "text of " + path + "\n");
  }

  @Test
  void aFailureRemovesAllThatWasWritten() throws IOException {
    Path project = parent.resolve("a/b");
    Files.createDirectories(parent.resolve("a"));
    var folder = new NewProjectFolder(project, Path.of("b"));
    // The second file needs a folder where the first one is.
    List<ProjectFile> files = List.of(file("src/x"), file("src/x/y"));

    assertThatThrownBy(() -> folder.write(files))
        .isInstanceOf(CannotRunException.class)
        .hasMessageContaining("; the project is not written");
    assertThat(parent.resolve("a")).isEmptyDirectory();
  }

  @Test
  void aFileThatAppearsDuringTheRunStays() throws IOException {
    var folder = new NewProjectFolder(parent, Path.of("shop"));
    folder.check(List.of(file("pom.xml"), file("README.md")));
    Files.writeString(parent.resolve("README.md"), "mine");

    assertThatThrownBy(() -> folder.write(List.of(file("pom.xml"), file("README.md"))))
        .hasMessage(
            "shop/README.md was created by another program; it is unchanged, and the project is"
                + " not written");
    assertThat(parent.resolve("README.md")).hasContent("mine");
    assertThat(parent.resolve("pom.xml")).doesNotExist();
  }
}
