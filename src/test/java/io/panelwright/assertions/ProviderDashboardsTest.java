package io.panelwright.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.catalog.CatalogDashboards;
import com.example.checkout.CheckoutDashboards;
import io.panelwright.assembly.Assembler;
import io.panelwright.contract.Contract;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.grafana.schema.Profile;
import io.panelwright.testing.ExampleTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderDashboardsTest {

  private static final String FILE = "panels.yaml";
  private static final String COPY = "com/example/checkout/panels.yaml";

  @TempDir Path project;

  /** The folders above the temporary one are not part of the project. */
  @BeforeEach
  void endRepository() throws IOException {
    Files.createDirectory(project.resolve(".git"));
  }

  private static DashboardProvider provider(String panels, Dashboard... dashboards) {
    return new DashboardProvider() {
      @Override
      public Contract contract() {
        return ExampleTeam.contract();
      }

      @Override
      public List<Dashboard> dashboards() {
        return List.of(dashboards);
      }

      @Override
      public Optional<String> panels() {
        return panels.isEmpty() ? Optional.empty() : Optional.of(panels);
      }
    };
  }

  private static String json(Dashboard dashboard) {
    return Assembler.assemble(dashboard, Profile.DEFAULT).document().json().toString();
  }

  @Test
  void thePanelsOfTheProjectsFileAreAdded() throws IOException {
    ExampleTeam.writePanels(project);

    Dashboard checkout =
        ProviderDashboards.in(project, new CheckoutDashboards()).dashboard("checkout");

    assertThat(json(checkout)).isEqualTo(json(ExampleTeam.wholeDashboard()));
    DashboardAssertions.assertThat(checkout)
        .against(ExampleTeam.contract())
        .hasNoFindings()
        .panel("stock/sold-out")
        .usesDatasource("shop-main");
  }

  @Test
  void aWrongQueryIsReportedAtItsLine() throws IOException {
    Files.writeString(
        project.resolve(FILE),
        ExampleTeam.panels().replace("sum by (warehouse) (stock_units{", "sum(stock_unit{"));

    assertThatThrownBy(() -> ProviderDashboards.in(project, new CheckoutDashboards()))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(
            "expected dashboards without errors, found:\npanels.yaml:"
                + ExampleTeam.line("sum by (warehouse)")
                + ":")
        .hasMessageContaining("unknown metric \"stock_unit\"; did you mean\n    \"stock_units\"?");
  }

  @Test
  void withoutAFileOfTheProjectTheProvidersCopyApplies() {
    ProviderDashboards loaded =
        ProviderDashboards.in(project, provider(COPY, ExampleTeam.dashboard()));

    assertThat(json(loaded.dashboard("checkout"))).isEqualTo(json(ExampleTeam.wholeDashboard()));
  }

  @Test
  void aMissingCopyIsAnError() {
    assertThatThrownBy(() -> ProviderDashboards.in(project, provider("no/panels.yaml")))
        .isInstanceOf(AssertionError.class)
        .hasMessageEndingWith(
            ".panels() returns \"no/panels.yaml\", which is not on the class path");
  }

  @Test
  void withoutAnyFileTheDashboardsAreThoseInJava() {
    ProviderDashboards loaded = ProviderDashboards.in(project, new CheckoutDashboards());

    assertThat(loaded.dashboards()).hasSize(1);
    assertThat(json(loaded.dashboard("checkout"))).isEqualTo(json(ExampleTeam.dashboard()));
  }

  @Test
  void theFileIsInTheNearestFolderOfAProject() throws IOException {
    ExampleTeam.writePanels(project);
    Path module = Files.createDirectories(project.resolve("shop/module"));
    var provider = new CheckoutDashboards();
    String whole = json(ExampleTeam.wholeDashboard());

    assertThat(json(ProviderDashboards.in(module, provider).dashboard("checkout")))
        .isEqualTo(whole);

    Files.writeString(project.resolve("shop/.panelwright.yaml"), "");
    assertThat(json(ProviderDashboards.in(module, provider).dashboard("checkout")))
        .isNotEqualTo(whole);
  }

  @Test
  void aFileCanNameTheDashboardsOfSeveralProviders() throws IOException {
    Files.writeString(
        project.resolve(FILE),
        ExampleTeam.panels()
            + """
              catalog-1:
                sections: []
            """);

    ProviderDashboards loaded =
        ProviderDashboards.in(project, new CheckoutDashboards(), new CatalogDashboards());

    assertThat(loaded.dashboards()).hasSize(11);
    assertThatThrownBy(() -> ProviderDashboards.in(project, new CheckoutDashboards()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("no dashboard has the uid \"catalog-1\"");
  }

  @Test
  void theErrorsOfAllProvidersAreReported() throws IOException {
    Files.writeString(project.resolve(FILE), "dashboards: { checkot: { sections: [] } }\n");
    var twice = ExampleTeam.dashboard();

    assertThatThrownBy(
            () -> ProviderDashboards.in(project, provider("", twice), provider("", twice)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("panels.yaml:1:15: error: no dashboard has the uid \"checkot\"")
        .hasMessageContaining("[dashboard-uid-duplicate]");
  }

  @Test
  void aFolderInPlaceOfTheFileIsAnError() throws IOException {
    Files.createDirectory(project.resolve(FILE));

    assertThatThrownBy(() -> ProviderDashboards.in(project, new CheckoutDashboards()))
        .isInstanceOf(AssertionError.class)
        .hasMessage("panels.yaml cannot be read: it is not a regular file, but a folder");
  }

  @Test
  void aWrongUidIsReportedWithTheNearestOne() {
    ProviderDashboards loaded = ProviderDashboards.in(project, new CheckoutDashboards());

    assertThatThrownBy(() -> loaded.dashboard("checkot"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "no dashboard has the uid \"checkot\"; did you mean \"checkout\"?\nuids: checkout");
  }
}
