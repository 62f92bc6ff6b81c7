package io.panelwright.scaffold;

import static io.panelwright.scaffold.ContractTypes.call;
import static io.panelwright.scaffold.ContractTypes.list;
import static io.panelwright.scaffold.ContractTypes.local;
import static io.panelwright.scaffold.ContractTypes.number;
import static io.panelwright.scaffold.ContractTypes.text;

import io.panelwright.codegen.JavaExpression;
import io.panelwright.codegen.JavaExpression.StaticCall;
import io.panelwright.codegen.JavaExpression.StaticConstant;
import io.panelwright.codegen.MemberSpec;
import io.panelwright.codegen.NameAllocator;
import io.panelwright.contract.Contract;
import io.panelwright.contract.Datasource;
import io.panelwright.contract.Domain;
import io.panelwright.contract.Producer;
import io.panelwright.contract.PrometheusServer;
import io.panelwright.contract.RecordingRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes of the contract: servers, jobs with their domains, rules. */
final class ContractSource {

  private static final String INTERVAL = "SCRAPE_INTERVAL";

  /** More jobs get classes of their own. */
  private static final int MAX_JOBS_OF_CONTRACT = 12;

  /** Of the jobs in a class of their own. */
  private static final int MAX_LINES = 280;

  private static final int LINES_OF_JOB = 7;
  private static final int LINES_OF_RULE = 6;

  /** With more recording rules in all domains, a domain with several has them in classes. */
  private static final int MAX_RULES_OF_CONTRACT = 25;

  private static final int FEW_RULES = 3;

  private final SystemModel model;
  private final int maxRulesOfDomain;
  private final JavaClasses classes;
  private final NameAllocator types;
  private final String name;
  private final String title;

  /** The classes with the constants of domains and producers, by constant. */
  private final Map<String, String> places = new HashMap<>();

  /**
   * Creates the source of a contract.
   *
   * @param name of its class
   * @param title of the system
   */
  ContractSource(
      SystemModel model, JavaClasses classes, NameAllocator types, String name, String title) {
    this.model = model;
    this.maxRulesOfDomain =
        model.contract().recordingRules().size() > MAX_RULES_OF_CONTRACT
            ? FEW_RULES
            : MAX_RULES_OF_CONTRACT;
    this.classes = classes;
    this.types = types;
    this.name = name;
    this.title = title;
  }

  /** Adds all classes of the contract. */
  void add() {
    MetricsSource metrics = new MetricsSource(classes, types);
    List<JavaExpression> lists = model.jobs().stream().map(metrics::add).toList();
    List<MemberSpec> members = new ArrayList<>();
    members.add(interval());
    model.servers().forEach(server -> members.addAll(server(server)));
    boolean single = model.jobs().size() <= MAX_JOBS_OF_CONTRACT;
    int to;
    for (int from = 0; from < model.jobs().size(); from = to) {
      to = single ? model.jobs().size() : endOfClass(from);
      String place = single ? name : types.typeName(title + " jobs", "jobs");
      List<MemberSpec> jobs = new ArrayList<>();
      for (int i = from; i < to; i++) {
        jobs.addAll(job(model.jobs().get(i), lists.get(i), place));
      }
      if (single) {
        members.addAll(jobs);
      } else {
        classes.add(
            ProjectFile.Group.CONTRACT, place, "Jobs of " + title + " and their domains.", jobs);
      }
    }
    members.addAll(contract());
    classes.add(
        ProjectFile.Group.CONTRACT,
        name,
        "The facts of "
            + title
            + ": servers, jobs, metrics, rules.\n\nEach job has a domain of"
            + " its own. Domains that one team watches together can be joined: a domain has any"
            + " number of producers.",
        members);
  }

  /** The end of the jobs that a class has room for. */
  private int endOfClass(int from) {
    int lines = 0;
    for (int to = from; to < model.jobs().size(); to++) {
      int rules = model.jobs().get(to).domain().recordingRules().size();
      lines += LINES_OF_JOB + (rules > maxRulesOfDomain ? 1 : rules * LINES_OF_RULE);
      if (lines > MAX_LINES && to > from) {
        return to;
      }
    }
    return model.jobs().size();
  }

  /** The constant of a domain or producer, as another class names it. */
  JavaExpression reference(String constant) {
    return new StaticConstant(classes.type(places.getOrDefault(constant, name)), constant);
  }

  private JavaExpression reference(String constant, String from) {
    return places.getOrDefault(constant, name).equals(from) ? local(constant) : reference(constant);
  }

  private MemberSpec interval() {
    return new MemberSpec.Constant(
        ContractTypes.DURATION,
        INTERVAL,
        ContractTypes.duration(model.contract().stack().scrapeInterval()));
  }

  private List<MemberSpec> server(ServerModel server) {
    PrometheusServer prometheus = server.server();
    Datasource datasource = prometheus.datasource();
    JavaExpression settings = StaticCall.of(ContractTypes.SETTINGS, "proxied", local(INTERVAL));
    JavaExpression plain =
        StaticCall.of(ContractTypes.DATASOURCE, "of", text(datasource.uid()), settings);
    JavaExpression value =
        StaticCall.constructor(
            ContractTypes.SERVER,
            text(prometheus.name()),
            number(prometheus.port()),
            local(datasourceConstant(server)));
    if (!prometheus.externalLabels().isEmpty()) {
      value =
          call(
              value,
              "externalLabels",
              prometheus.externalLabels().stream().map(LabelSource::expression).toList());
    }
    return List.of(
        new MemberSpec.Constant(
            true,
            ContractTypes.DATASOURCE,
            datasourceConstant(server),
            Optional.of("Its uid is that of the datasource in Grafana."),
            datasource.isDefault() ? call(plain, "asDefault") : plain),
        JavaClasses.constant(ContractTypes.SERVER, server.constant(), value),
        JavaClasses.constant(
            ContractTypes.DOMAIN,
            monitoringConstant(server),
            "The server and the state of its jobs.",
            domain(server.monitoring(), server, List.of(), name)));
  }

  private String datasourceConstant(ServerModel server) {
    return server.constant().replaceFirst("_SERVER$", "") + "_DATASOURCE";
  }

  /** The constant of a server's domain. */
  String monitoringConstant(ServerModel server) {
    return model.servers().size() == 1
        ? "MONITORING"
        : server.constant().replaceFirst("_SERVER$", "") + "_MONITORING";
  }

  private List<MemberSpec> job(JobModel job, JavaExpression metrics, String place) {
    places.put(job.constant(), place);
    places.put(job.producerConstant(), place);
    Producer producer = job.producer();
    JavaExpression server = reference(job.server().constant(), place);
    JavaExpression value =
        ExporterSource.metrics(job, metrics)
            .<JavaExpression>map(ready -> call(ready, "producer", text(producer.job()), server))
            .orElseGet(
                () ->
                    StaticCall.of(
                        ContractTypes.PRODUCER, "of", text(producer.job()), server, metrics));
    if (!producer.targets().isEmpty()) {
      value =
          call(
              value,
              "targets",
              producer.targets().stream().map(target -> text(target.address())).toList());
    }
    if (!producer.targetLabels().isEmpty()) {
      value =
          call(
              value,
              "targetLabels",
              producer.targetLabels().stream().map(LabelSource::expression).toList());
    }
    return List.of(
        JavaClasses.constant(ContractTypes.PRODUCER, job.producerConstant(), value),
        JavaClasses.constant(
            ContractTypes.DOMAIN,
            job.constant(),
            domain(job.domain(), job.server(), List.of(local(job.producerConstant())), place)));
  }

  private JavaExpression domain(
      Domain domain, ServerModel server, List<JavaExpression> producers, String place) {
    List<JavaExpression> arguments = new ArrayList<>();
    arguments.add(text(domain.name()));
    JavaExpression datasource = call(reference(server.constant(), place), "datasource");
    arguments.add(StaticCall.constructor(ContractTypes.PINNED, datasource));
    arguments.addAll(producers);
    JavaExpression plain =
        StaticCall.of(ContractTypes.DOMAIN, "of", arguments.toArray(JavaExpression[]::new));
    if (domain.recordingRules().size() > maxRulesOfDomain) {
      return call(plain, "recordingRules", ruleClasses(domain, server));
    }
    List<JavaExpression> rules =
        domain.recordingRules().stream().map(rule -> rule(rule, server, place)).toList();
    return rules.isEmpty() ? plain : call(plain, "recordingRules", rules);
  }

  /** The rules of a domain, in classes of their own. */
  private JavaExpression ruleClasses(Domain domain, ServerModel server) {
    var kind =
        new RuleClasses.Kind(
            ContractTypes.RECORDING_RULE, domain.name() + " rules", "recording rules", "rules");
    return new RuleClasses(classes, types, kind)
        .add(
            domain.recordingRules().stream()
                .map(
                    rule ->
                        RuleClasses.Entry.of(
                            rule.name(),
                            rule.expression(),
                            rule.labels().size(),
                            rule(rule, server, "")))
                .toList());
  }

  private JavaExpression rule(RecordingRule rule, ServerModel server, String place) {
    JavaExpression plain =
        StaticCall.of(
            ContractTypes.RECORDING_RULE,
            "of",
            text(rule.name()),
            reference(server.constant(), place),
            text(rule.expression()));
    return ContractTypes.withEntries(plain, "label", rule.labels());
  }

  private List<MemberSpec> contract() {
    Contract contract = model.contract();
    List<JavaExpression> servers =
        model.servers().stream().map(server -> local(server.constant())).toList();
    List<JavaExpression> datasources =
        model.servers().stream().map(server -> local(datasourceConstant(server))).toList();
    List<JavaExpression> domains = new ArrayList<>();
    model.servers().forEach(server -> domains.add(local(monitoringConstant(server))));
    model.jobs().forEach(job -> domains.add(reference(job.constant(), name)));
    JavaExpression grafana =
        StaticCall.constructor(
            ContractTypes.GRAFANA_SERVER, number(contract.stack().grafana().port()));
    JavaExpression stack =
        StaticCall.constructor(
            ContractTypes.STACK, grafana, list(servers), list(datasources), local(INTERVAL));
    JavaExpression value =
        StaticCall.constructor(
            ContractTypes.CONTRACT,
            text(contract.name()),
            stack,
            list(domains),
            new JavaExpression.LocalCall("alerts"),
            list(List.of()),
            list(List.of()));
    return List.of(
        JavaClasses.method(false, ContractTypes.CONTRACT, "contract", value),
        new AlertsSource(model, classes, types, name, title).method());
  }
}
