package io.panelwright.cli;

import io.panelwright.contract.Contract;
import io.panelwright.diagnostic.Finding;
import io.panelwright.diagnostic.FindingCollector;
import io.panelwright.diagnostic.FindingsException;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.DashboardBundle;
import io.panelwright.dsl.DashboardProvider;
import io.panelwright.dsl.LazyDashboardProvider;
import io.panelwright.provider.DashboardCreation;
import io.panelwright.provider.DashboardSequence;
import io.panelwright.provider.PanelsFile;
import io.panelwright.provider.ProviderBundle;
import io.panelwright.text.ClassOrigin;
import io.panelwright.text.ShortList;
import io.panelwright.text.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The contracts and dashboards on the class path. */
public final class DashboardProviders {

  private static final String SERVICE = "META-INF/services/" + DashboardProvider.class.getName();

  private final List<ProviderBundle> bundles = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<Class<? extends DashboardProvider>> classes = new ArrayList<>();
  private boolean isLazy;

  private DashboardProviders() {}

  /**
   * Loads all teams, or those whose contracts have these names.
   *
   * @throws WrongUsageException if there is no team
   * @throws CannotRunException if a provider cannot be loaded, or a name is unknown
   */
  public static DashboardProviders load(List<String> names) {
    return load(names, false);
  }

  /**
   * Loads all teams like {@link #load}, but creates no dashboard of a {@link LazyDashboardProvider}
   * without a {@code panels.yaml}.
   */
  public static DashboardProviders loadLazily(List<String> names) {
    return load(names, true);
  }

  private static DashboardProviders load(List<String> names, boolean lazily) {
    var loaded = new DashboardProviders();
    loaded.isLazy = lazily;
    loaded.forEachContract(names, loaded::addDashboards);
    if (loaded.bundles.isEmpty() && loaded.findings.isEmpty()) {
      throw missing();
    }
    // The order of a class path is arbitrary.
    loaded.bundles.sort(Comparator.comparing(bundle -> bundle.team().contract().name()));
    return loaded;
  }

  /**
   * Loads the contracts of all teams, or those with these names, without their dashboards.
   *
   * @throws CannotRunException if a provider cannot be loaded, or a name is unknown
   */
  public static List<Contract> contracts(List<String> names) {
    return contracts(names, finding -> {});
  }

  /**
   * Loads the contracts of all teams, or those with these names, without their dashboards.
   *
   * @param errors receives the findings of contracts that are invalid
   * @throws CannotRunException if a provider cannot be loaded, or a name is unknown
   */
  public static List<Contract> contracts(List<String> names, Consumer<Finding> errors) {
    var providers = new DashboardProviders();
    List<Contract> contracts = new ArrayList<>();
    providers.forEachContract(names, (provider, contract) -> contracts.add(contract));
    providers.findings.forEach(errors);
    return contracts.stream().sorted(Comparator.comparing(Contract::name)).toList();
  }

  private void forEachContract(List<String> names, BiConsumer<DashboardProvider, Contract> action) {
    List<String> known = new ArrayList<>();
    for (DashboardProvider provider : Services.load(DashboardProvider.class)) {
      Optional<Contract> contract = evaluate(provider, "contract", provider::contract);
      contract.map(Contract::name).ifPresent(known::add);
      contract
          .filter(loaded -> names.isEmpty() || names.contains(loaded.name()))
          .ifPresent(loaded -> action.accept(provider, loaded));
    }
    if (known.isEmpty() && findings.isEmpty() && !names.isEmpty()) {
      throw missing();
    }
    known.sort(Comparator.naturalOrder());
    for (String name : names) {
      if (!known.contains(name)) {
        throw new CannotRunException(
            "unknown contract \""
                + name
                + "\""
                + Suggestions.didYouMean(name, known)
                + "\n  → contracts on the class path: "
                + ShortList.format(known));
      }
    }
  }

  private static WrongUsageException missing() {
    return new WrongUsageException(
        "no contract and no dashboards: the class path has no "
            + SERVICE
            + "\n→ add a jar or folder with that file: --class-path target/classes, or"
            + " classpath: [target/classes] in .panelwright.yaml"
            + "\n→ or write a new project: panelwright init DIR");
  }

  private void addDashboards(DashboardProvider provider, Contract contract) {
    classes.add(provider.getClass());
    Optional<PanelsFile> panels = panels(provider);
    if (provider instanceof LazyDashboardProvider lazy) {
      evaluate(provider, "dashboardSuppliers", lazy::dashboardSuppliers)
          .map(suppliers -> creations(lazy, suppliers))
          .map(later -> bundle(contract, panels, later))
          .ifPresent(bundles::add);
      return;
    }
    evaluate(provider, "dashboards", provider::dashboards)
        .map(dashboards -> new DashboardBundle(contract, dashboards))
        .ifPresent(team -> bundles.add(new ProviderBundle(team, panels, List.of())));
  }

  private ProviderBundle bundle(
      Contract contract, Optional<PanelsFile> panels, List<DashboardCreation> later) {
    return isLazy && panels.isEmpty()
        ? new ProviderBundle(new DashboardBundle(contract, List.of()), panels, later)
        : new ProviderBundle(new DashboardBundle(contract, create(later)), panels, List.of());
  }

  /** Creates all dashboards; an exception of one does not hide those of others. */
  private List<Dashboard> create(List<DashboardCreation> creations) {
    List<Dashboard> dashboards = new ArrayList<>();
    List<CannotRunException> failures = new ArrayList<>();
    for (DashboardCreation creation : creations) {
      try {
        FindingCollector.Result<Dashboard> created = creation.get();
        findings.addAll(created.findings());
        created.value().ifPresent(dashboards::add);
      } catch (CannotRunException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw CreationFailures.join(failures, creations.size(), "nothing was checked or written");
    }
    return dashboards;
  }

  private static List<DashboardCreation> creations(
      LazyDashboardProvider provider, List<Supplier<Dashboard>> suppliers) {
    List<DashboardCreation> creations = new ArrayList<>();
    for (Supplier<Dashboard> supplier : suppliers) {
      String method = "dashboardSuppliers().get(" + creations.size() + ").get";
      creations.add(() -> run(provider, method, supplier));
    }
    return creations;
  }

  private Optional<PanelsFile> panels(DashboardProvider provider) {
    return evaluate(provider, "panels", provider::panels)
        .flatMap(panels -> panels)
        .map(resource -> ProjectPanels.ofResource(provider, resource));
  }

  private <T> Optional<T> evaluate(DashboardProvider provider, String method, Supplier<T> code) {
    FindingCollector.Result<T> result = run(provider, method, code);
    findings.addAll(result.findings());
    return result.value();
  }

  private static <T> FindingCollector.Result<T> run(
      DashboardProvider provider, String method, Supplier<T> code) {
    List<FindingCollector.Result<T>> result = new ArrayList<>();
    try {
      Services.run(
          provider.getClass().getName()
              + "."
              + method
              + "()"
              + ClassOrigin.jar(provider.getClass()),
          () -> result.add(FindingCollector.collect(code)));
    } catch (CannotRunException e) {
      if (e.getCause() instanceof ExceptionInInitializerError initializer
          && initializer.getCause() instanceof FindingsException errors) {
        return new FindingCollector.Result<>(Optional.empty(), errors.findings());
      }
      throw e;
    }
    return result.get(0);
  }

  public List<DashboardBundle> teams() {
    return bundles.stream().map(ProviderBundle::team).toList();
  }

  /**
   * Checks that no class of the dashboards is older than its source in the same project.
   *
   * @throws CannotRunException if one is; the message has the command that compiles it
   */
  public void requireCurrentClasses(Console console) {
    new StaleClasses(console.directory()).check(classes);
  }

  /** The classes that provide the dashboards. */
  public List<Class<? extends DashboardProvider>> classes() {
    return List.copyOf(classes);
  }

  public List<Finding> findings() {
    return findings;
  }

  /** The dashboards with the sections and panels of the project's file, otherwise of the copies. */
  public DashboardSequence sequence(Optional<PanelsFile> project) {
    return DashboardSequence.of(bundles, findings, project);
  }
}
