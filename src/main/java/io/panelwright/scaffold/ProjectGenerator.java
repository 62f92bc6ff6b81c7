package io.panelwright.scaffold;

import io.panelwright.codegen.NameAllocator;
import io.panelwright.json.Json;
import io.panelwright.text.ShellCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Generates the files of a new project. */
public final class ProjectGenerator {

  /** The environment with the URLs of servers that are not on this machine. */
  public static final String ENVIRONMENT = "live";

  private final ProjectRequest request;
  private final SystemModel model;
  private final NameAllocator types = new NameAllocator(ContractTypes.SIMPLE_NAMES);
  private final ProjectNames names;
  private final JavaClasses classes;

  private ProjectGenerator(ProjectRequest request) {
    this.request = request;
    this.model = SystemModelBuilder.build(request);
    this.names = ProjectNames.of(request.name(), types);
    this.classes = new JavaClasses(request.packageName());
  }

  /** Returns the project; the same for the same request. */
  public static Project generate(ProjectRequest request) {
    return new ProjectGenerator(request).generate();
  }

  private Project generate() {
    Map<JobModel, List<PanelPlan>> panels = DashboardPlan.of(model);
    ContractSource contract =
        new ContractSource(model, classes, types, names.contractClass(), names.name());
    contract.add();
    classes.add(ProjectFile.Group.DASHBOARD, names.providerClass(), provider());
    new DashboardSource(names, model, contract, classes, types).add(panels);
    List<ProjectFile> files = new ArrayList<>(classes.files());
    addResources(files);
    addTests(files, panels);
    addBuild(files);
    return new Project(files, names.uid(), size(panels), isRemote(), model.notes());
  }

  private Project.Size size(Map<JobModel, List<PanelPlan>> panels) {
    int ofJobs = panels.values().stream().mapToInt(List::size).sum();
    int metrics = model.jobs().stream().mapToInt(job -> job.found().size()).sum();
    int rules = model.contract().recordingRules().size() + model.contract().alerts().size();
    int ofServers = 3 * model.servers().size();
    return new Project.Size(
        model.servers().size(), model.jobs().size(), metrics, rules, ofJobs + ofServers + 2);
  }

  /** Whether a server is not at the contract's port of this machine. */
  private boolean isRemote() {
    return !model.servers().stream().allMatch(ServerModels::isAtContractPort);
  }

  private String provider() {
    return Template.fill(
        "provider.txt",
        Map.of(
            "PACKAGE", request.packageName(),
            "PROVIDER", names.providerClass(),
            "CONTRACT", names.contractClass(),
            "DASHBOARD", names.dashboardClass()));
  }

  private void addResources(List<ProjectFile> files) {
    files.add(
        new ProjectFile(
            ProjectFile.Group.DASHBOARD,
            "src/main/resources/META-INF/services/io.panelwright.dsl.DashboardProvider",
            classes.type(names.providerClass()) + "\n"));
    files.add(
        new ProjectFile(
            ProjectFile.Group.DASHBOARD,
            "panels.yaml",
            Template.fill("panels.txt", Map.of("UID", names.uid()))));
  }

  private void addTests(List<ProjectFile> files, Map<JobModel, List<PanelPlan>> panels) {
    TestSource tests = new TestSource(model, panels);
    files.add(
        new ProjectFile(
            ProjectFile.Group.TEST,
            testFolder() + "/" + names.testClass() + ".java",
            Template.fill(
                "test.txt",
                Map.of(
                    "PACKAGE", request.packageName(),
                    "TEST", names.testClass(),
                    "CONTRACT", names.contractClass(),
                    "PROVIDER", names.providerClass(),
                    "UID", names.uid(),
                    "DOWN", tests.down(),
                    "RATE", tests.rate()))));
  }

  private String testFolder() {
    return "src/test/java/" + request.packageName().replace('.', '/');
  }

  private void addBuild(List<ProjectFile> files) {
    files.add(build("pom.xml", Template.fill("pom.xml.txt", pomValues())));
    files.add(
        build(
            ".panelwright.yaml",
            Template.fill("configuration.txt", Map.of("ENVIRONMENTS", environments()))));
    files.add(build(".gitignore", Template.fill("gitignore.txt", Map.of())));
    files.add(build(".github/workflows/dashboards.yml", Template.fill("workflow.txt", Map.of())));
    files.add(
        new ProjectFile(
            ProjectFile.Group.DOCUMENTATION,
            "README.md",
            Template.fill("readme.txt", readmeValues())));
  }

  private static ProjectFile build(String path, String text) {
    return new ProjectFile(ProjectFile.Group.BUILD, path, text);
  }

  private Map<String, String> pomValues() {
    return Map.of(
        "GROUP", request.packageName(),
        "ARTIFACT", names.slug() + "-dashboards",
        "NAME", names.name().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
        "VERSION", request.version());
  }

  private String environments() {
    StringBuilder text = new StringBuilder();
    String comment = isRemote() ? "" : "# ";
    text.append("\n# Grafana servers and where the datasources' servers are: --env ")
        .append(ENVIRONMENT)
        .append(" selects one.\n");
    text.append(comment).append("environments:\n");
    text.append(comment).append("  ").append(ENVIRONMENT).append(":\n");
    text.append("#     grafana: https://grafana.example.com\n");
    text.append(comment).append("    datasources:  # uid in the contract: uid in Grafana, URL\n");
    for (ServerModel server : model.servers()) {
      String uid = server.server().datasource().uid();
      String url = server.url().orElse("http://localhost:" + server.server().port());
      text.append(comment)
          .append("      %s: { uid: %s, url: %s }\n".formatted(uid, uid, Json.of(url)));
    }
    return text.toString().stripTrailing();
  }

  private Map<String, String> readmeValues() {
    String environment = isRemote() ? " --env " + ENVIRONMENT : "";
    Map<String, String> values = new LinkedHashMap<>();
    values.put("NAME", names.name());
    values.put("VERSION", request.version());
    values.put("ENV", environment);
    String server = isRemote() ? environment : " --grafana http://localhost:3000";
    values.put("PUSH", server + " " + ShellCommand.format("--folder", names.name()));
    values.put("SOURCES", "src/main/java/" + request.packageName().replace('.', '/'));
    values.put("TESTS", testFolder());
    values.put("CONTRACT", names.contractClass());
    values.put("DASHBOARD", names.dashboardClass());
    values.put("TEST", names.testClass());
    return values;
  }
}
