package io.panelwright.policy.link;

import static io.panelwright.policy.Example.dashboard;
import static io.panelwright.policy.Examples.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.panelwright.document.DashboardDocument;
import io.panelwright.policy.Example;
import io.panelwright.policy.Examples;
import io.panelwright.policy.Policy;
import io.panelwright.policy.Subject;
import io.panelwright.policy.Violation;
import io.panelwright.promql.Dialect;
import io.panelwright.vocabulary.Profile;
import io.panelwright.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LinkPoliciesTest {

  @TestFactory
  Stream<DynamicTest> dashboards() {
    Policy policy = new LinkedDashboardExists();
    return Stream.of(
        row("itself and one of the contract", policy, links("/d/example", "/d/bank-overview/bank")),
        row(
            "in a panel, a field, an override and a text",
            policy,
            dashboard(
                """
                {"panels": [
                  {"type": "stat", "links": [{"url": "/d/one"}],
                   "fieldConfig": {
                     "defaults": {"links": [{"url": "/d/two/slug?orgId=1"}]},
                     "overrides": [{"properties": [
                       {"id": "links", "value": [{"url": "d/three#top"}]}]}]}},
                  {"type": "text", "options": {
                    "content": "See [four](/d/four?var-x=1) and <a href='/d/five'>five</a>."}}]}
                """),
            "panels/0/links/0/url: no dashboard has the uid \"one\"",
            "panels/0/fieldConfig/defaults/links/0/url: no dashboard has the uid \"two\"",
            "panels/0/fieldConfig/overrides/0/properties/0/value/0/url: no dashboard has the uid"
                + " \"three\"",
            "panels/1/options/content: no dashboard has the uid \"four\"",
            "panels/1/options/content: no dashboard has the uid \"five\""),
        row(
            "a slip of the pen",
            policy,
            links("/d/bank-overveiw"),
            "links/0/url: no dashboard has the uid \"bank-overveiw\"; did you mean"
                + " \"bank-overview\"?"),
        row(
            "elsewhere, chosen by a variable, or no dashboard at all",
            policy,
            links(
                "https://other.example.com/d/unknown",
                "//other.example.com/d/unknown",
                "/d/${uid}",
                "/d/",
                "/explore",
                "/dashboards/f/d",
                "")),
        row(
            "a query's address is no link",
            policy,
            dashboard(
                """
                {"panels": [{"type": "table", "targets": [{"url": "/d/unknown"}]}]}
                """)));
  }

  @TestFactory
  Stream<DynamicTest> variables() {
    Policy policy = new LinkedDashboardTakesVariables();
    return Stream.of(
        row(
            "known and unknown ones",
            policy,
            links("/d/bank-overview?var-account=1&from=now-1h&var-acount=${x}"),
            "links/0/url: dashboard \"bank-overview\" has no variable \"acount\"; did you mean"
                + " \"account\"?"),
        row("nothing is known of other dashboards", policy, links("/d/unknown?var-x=1")),
        row(
            "a format hands a variable over",
            policy,
            links("/d/bank-overview?${account:queryparam}")),
        row("a name made by a variable", policy, links("/d/bank-overview?var-${name}=1")));
  }

  @TestFactory
  Stream<DynamicTest> scripts() {
    String found = "links/0/url: the link runs a script in the browser";
    Policy policy = new LinkRunsNoScript();
    return Stream.of(
        row("in capitals, with blanks", policy, links(" JavaScript:alert(1)"), found),
        row("with a line break inside", policy, links("java\\nscript:alert(1)"), found),
        row("a page as data", policy, links("data:text/html;base64,PHNjcmlwdD4="), found),
        row("a page about it", policy, links("/javascript", "javascript-guide/", "data.html")));
  }

  @Test
  void aSiblingIsKnownWithItsVariables() {
    DashboardDocument sibling =
        DashboardDocument.read(
            """
            {"uid": "sibling", "templating": {"list": [{"name": "host"}]}}
            """);
    DashboardDocument document =
        DashboardDocument.read(
            """
            {"uid": "example", "links": [{"url": "/d/sibling?var-host=a&var-port=1"}]}
            """);
    Subject alone = Examples.subject(dashboard(document.text()));
    Subject beside =
        Subject.of(
            document,
            alone.contract(),
            Vocabulary.of(Profile.DEFAULT),
            Dialect.GRAFANA,
            List.of(sibling));

    assertThat(found(new LinkedDashboardExists(), alone))
        .containsExactly("no dashboard has the uid \"sibling\"");
    assertThat(found(new LinkedDashboardExists(), beside)).isEmpty();
    assertThat(found(new LinkedDashboardTakesVariables(), beside))
        .containsExactly("dashboard \"sibling\" has no variable \"port\"");
  }

  @Test
  void withoutAContractNothingIsKnownOfOtherDashboards() {
    Subject stranger =
        Subject.of(
            DashboardDocument.read("{\"links\": [{\"url\": \"/d/unknown\"}]}"),
            Optional.empty(),
            Vocabulary.of(Profile.DEFAULT),
            Dialect.GRAFANA);

    assertThat(found(new LinkedDashboardExists(), stranger)).isEmpty();
  }

  private static List<String> found(Policy policy, Subject subject) {
    List<Violation> found = new ArrayList<>();
    policy.check(subject, found::add);
    return found.stream().map(Violation::message).toList();
  }

  private static Example links(String... urls) {
    String links =
        Stream.of(urls)
            .map(url -> "{\"type\": \"link\", \"url\": \"" + url + "\"}")
            .reduce((a, b) -> a + ", " + b)
            .orElseThrow();
    return dashboard("{\"links\": [" + links + "]}");
  }
}
