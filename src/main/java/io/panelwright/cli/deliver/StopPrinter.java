package io.panelwright.cli.deliver;

import io.panelwright.cli.Console;
import io.panelwright.cli.ExitCode;
import io.panelwright.client.http.RequestFailure;
import io.panelwright.deliver.push.MissingReference;
import io.panelwright.deliver.push.PushStop;
import io.panelwright.text.ShortList;
import io.panelwright.text.TextWrapper;
import java.util.List;
import java.util.Locale;

/** Prints why nothing was pushed, compared or pulled; returns the exit code. */
final class StopPrinter implements PushStop.Visitor<Integer> {

  private static final int MAX_PLACES = 5;
  private static final String CREDENTIALS =
      "; credentials come from --env, GRAFANA_TOKEN, or GRAFANA_USER and GRAFANA_PASSWORD";

  private final Console console;
  private final String nothing;

  /**
   * Creates a printer.
   *
   * @param nothing the last line, such as "Nothing was pushed."
   */
  StopPrinter(Console console, String nothing) {
    this.console = console;
    this.nothing = nothing;
  }

  @Override
  public Integer folder(PushStop.FolderRejected stop) {
    print(stop.message());
    stop.candidates().forEach(candidate -> console.err().println("  " + candidate));
    if (!stop.candidates().isEmpty()) {
      console.err().println("→ name one by --folder-uid UID");
    }
    return ExitCode.WRONG_USAGE;
  }

  @Override
  public Integer references(PushStop.ReferencesMissing stop) {
    for (MissingReference missing : stop.missing()) {
      print(
          "the Grafana has no "
              + missing.kind().label()
              + " \""
              + missing.name()
              + "\", which these use:");
      List<String> places = missing.places();
      places.stream().limit(MAX_PLACES).forEach(place -> console.err().println("  " + place));
      if (places.size() > MAX_PLACES) {
        console.err().println("  … and " + (places.size() - MAX_PLACES) + " more");
      }
    }
    if (!stop.datasources().isEmpty()) {
      console
          .err()
          .print(
              TextWrapper.wrap("its datasources: " + ShortList.format(stop.datasources()), 0, 2));
    }
    console
        .err()
        .print(
            TextWrapper.wrap(
                "→ add them in Grafana, or map the uids of datasources below environments: in"
                    + " .panelwright.yaml and use --env",
                0,
                2));
    console.err().println(nothing);
    return ExitCode.COULD_NOT_RUN;
  }

  @Override
  public Integer api(PushStop.ApiMissing stop) {
    print(
        stop.url()
            + " has no API "
            + stop.api().name().toLowerCase(Locale.ROOT)
            + " of dashboards: v1 is in Grafana 12 and later, v2 in Grafana 13");
    console.err().println("→ use --api classic");
    console.err().println(nothing);
    return ExitCode.COULD_NOT_RUN;
  }

  @Override
  public Integer failure(PushStop.RequestFailed stop) {
    RequestFailure failure = stop.failure();
    print(stop.purpose() + ": " + failure.message());
    String next = failure.next() + (failure.status() == 401 ? CREDENTIALS : "");
    console.err().print(TextWrapper.wrap("→ " + next, 0, 2));
    console.err().println(nothing);
    return ExitCode.COULD_NOT_RUN;
  }

  private void print(String message) {
    console.err().print(TextWrapper.wrap("panelwright: " + message, 0, 2));
  }
}
