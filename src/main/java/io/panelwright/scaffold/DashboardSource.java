package io.panelwright.scaffold;

import static io.panelwright.scaffold.ContractTypes.call;
import static io.panelwright.scaffold.ContractTypes.number;
import static io.panelwright.scaffold.ContractTypes.text;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.LocalCall;
import io.panelwright.codegen.JavaExpression.MethodCall;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.codegen.MemberSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.promql.Dialect;
import io.panelwright.promql.Promql;
import io.panelwright.scaffold.PanelPlan.PlannedQuery;
import io.panelwright.text.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes of the dashboard: one for each section, one for the dashboard, one for owners. */
final class DashboardSource {

  private static final int COLUMNS = 24;

  /** Columns of a query on one line of a source. */
  private static final int MAX_LINE = 70;

  private final ProjectNames names;
  private final SystemModel model;
  private final ContractSource contract;
  private final JavaClasses classes;
  private final NameAllocator types;

  private final Set<String> sectionKeys = new HashSet<>(Set.of("", "monitoring"));

  DashboardSource(
      ProjectNames names,
      SystemModel model,
      ContractSource contract,
      JavaClasses classes,
      NameAllocator types) {
    this.names = names;
    this.model = model;
    this.contract = contract;
    this.classes = classes;
    this.types = types;
  }

  /** Adds all classes. */
  void add(Map<JobModel, List<PanelPlan>> panels) {
    List<JavaExpression> sections = new ArrayList<>();
    sections.add(StaticCall.of(classes.type(names.monitoringClass()), "monitoring"));
    List<ProjectFile> before = List.copyOf(classes.files());
    panels.forEach((job, plans) -> sections.add(addSection(job, plans)));
    List<ProjectFile> ofJobs =
        List.copyOf(classes.files().subList(before.size(), classes.files().size()));
    classes.files().removeAll(ofJobs);
    addOwners(panels);
    addDashboard(sections);
    new MonitoringSource(names, model, classes)
        .add(server -> owner(contract.monitoringConstant(server)));
    classes.files().addAll(ofJobs);
  }

  private void addOwners(Map<JobModel, List<PanelPlan>> panels) {
    List<MemberSpec> members = new ArrayList<>();
    members.add(
        new MemberSpec.Constant(
            ContractTypes.CONTRACT,
            "CONTRACT",
            StaticCall.of(classes.type(names.contractClass()), "contract")));
    model
        .servers()
        .forEach(server -> members.add(ownerConstant(contract.monitoringConstant(server))));
    panels.keySet().forEach(job -> members.add(ownerConstant(job.constant())));
    classes.add(
        ProjectFile.Group.DASHBOARD,
        names.ownersClass(),
        "The domains of the contract as owners of sections and queries.",
        members);
  }

  private MemberSpec ownerConstant(String constant) {
    return JavaClasses.constant(
        ContractTypes.OWNER,
        constant,
        StaticCall.of(
            ContractTypes.OWNER,
            "of",
            ContractTypes.local("CONTRACT"),
            contract.reference(constant)));
  }

  private JavaExpression owner(String constant) {
    return new StaticConstant(classes.type(names.ownersClass()), constant);
  }

  private void addDashboard(List<JavaExpression> sections) {
    List<JavaExpression> arguments = new ArrayList<>();
    arguments.add(text(names.uid()));
    arguments.add(text(names.name()));
    arguments.addAll(sections);
    JavaExpression dashboard =
        StaticCall.of(
            ContractTypes.DASHBOARD, "dashboard", arguments.toArray(JavaExpression[]::new));
    JavaExpression described =
        call(
            call(
                call(
                    call(dashboard, "description", text("The jobs of " + names.name() + ".")),
                    "tags",
                    text(names.slug())),
                "time",
                text("now-1h"),
                text("now")),
            "refresh",
            text("30s"));
    classes.add(
        ProjectFile.Group.DASHBOARD,
        names.dashboardClass(),
        "The dashboard \"" + names.name() + "\": a section for each job. panels.yaml adds panels.",
        List.of(JavaClasses.method(false, ContractTypes.DASHBOARD, "overview", described)));
  }

  /** Adds the class of a job's section; returns the call that makes the section. */
  private JavaExpression addSection(JobModel job, List<PanelPlan> plans) {
    String jobName = job.producer().job();
    String className = types.typeName(jobName + " section", "section");
    NameAllocator methods = new NameAllocator(List.of());
    methods.methodName("section", "section");
    List<MemberSpec> members = new ArrayList<>();
    List<JavaExpression> arguments = new ArrayList<>();
    arguments.add(text(job.domain().name()));
    arguments.add(owner(job.constant()));
    for (int i = 0; i < plans.size(); i++) {
      PanelPlan plan = plans.get(i);
      String method = methods.methodName(plan.title(), "panel");
      arguments.add(new LocalCall(method));
      JavaExpression panel = panel(plan, job, width(i, plans.size()));
      members.add(JavaClasses.method(true, ContractTypes.PANEL, method, panel));
    }
    JavaExpression section =
        StaticCall.of(ContractTypes.SECTION, "section", arguments.toArray(JavaExpression[]::new));
    JavaExpression keyed =
        sectionKeys.add(Slug.of(job.domain().name()))
            ? section
            : call(section, "key", text(newKey()));
    members.add(0, JavaClasses.method(false, ContractTypes.SECTION, "panels", keyed));
    classes.add(
        ProjectFile.Group.DASHBOARD, className, "The panels of the job " + jobName + ".", members);
    return StaticCall.of(classes.type(className), "panels");
  }

  /** A key for a section whose title has none, or that of another section. */
  private String newKey() {
    int number = 2;
    while (!sectionKeys.add("section-" + number)) {
      number++;
    }
    return "section-" + number;
  }

  /** Rows of two: the legend beside the graph takes most of a narrower panel. */
  static int width(int index, int count) {
    boolean isAlone = index == count - 1 && count % 2 == 1;
    return isAlone ? COLUMNS : COLUMNS / 2;
  }

  private JavaExpression panel(PanelPlan plan, JobModel job, int width) {
    List<JavaExpression> arguments = new ArrayList<>();
    arguments.add(text(plan.title()));
    arguments.add(new StaticConstant(ContractTypes.UNITS, plan.unit()));
    plan.queries().forEach(query -> arguments.add(query(query, job)));
    MethodCall panel =
        call(
            StaticCall.of(
                ContractTypes.PANELS, "timeseries", arguments.toArray(JavaExpression[]::new)),
            "description",
            text(description(plan, job)));
    if (plan.max().isPresent()) {
      panel = call(call(panel, "min", number(0)), "max", number(plan.max().get()));
    }
    String noValue = "no data, or " + job.producer().job() + " is down";
    return call(call(panel, "noValue", text(noValue)), "width", number(width));
  }

  private JavaExpression query(PlannedQuery query, JobModel job) {
    return call(
        call(owner(job.constant()), "query", text(laidOut(query.promql()))),
        "legend",
        text(query.legend()));
  }

  /** Long queries have several lines. */
  private static String laidOut(String promql) {
    return promql.length() <= MAX_LINE
        ? promql
        : Promql.parse(promql, Dialect.GRAFANA).expr().map(Promql::prettyPrint).orElse(promql);
  }

  private static String description(PanelPlan plan, JobModel job) {
    return plan.about().isEmpty()
        ? plan.title() + " of " + job.producer().job() + "."
        : plan.about();
  }
}
