package io.panelwright.doctor.cause;

import io.panelwright.doctor.ask.Inquiry;
import io.panelwright.doctor.ask.Server;
import io.panelwright.http.Failure;
import java.util.Optional;

/** A server that is not there, hangs, is still starting, or wants to know who asks. */
final class ServerSilent implements Check {

  @Override
  public Optional<Cause> examine(Case query) {
    return query.inquiry().map(Inquiry::server).flatMap(ServerSilent::examine);
  }

  /** Why a server gives no answer at all. */
  static Optional<Cause> examine(Server server) {
    return server.broken().map(failure -> cause(server, failure));
  }

  private static Cause cause(Server server, Failure failure) {
    return Cause.fault(
            code(failure), server.name() + ": " + failure.message(), next(server, failure))
        .proved(server.url() + "/-/ready", failure.message());
  }

  private static String code(Failure failure) {
    if (failure instanceof Failure.NotReady) {
      return "server-not-ready";
    }
    if (failure instanceof Failure.Unauthorised) {
      return "server-unauthorised";
    }
    boolean hangs = failure instanceof Failure.TimedOut late && late.connected();
    return hangs ? "server-hangs" : "server-unreachable";
  }

  private static String next(Server server, Failure failure) {
    if (failure instanceof Failure.TimedOut late && late.connected()) {
      return "it is frozen or overloaded: restart it, then curl -m 5 " + server.url() + "/-/ready";
    }
    if (failure instanceof Failure.Unreachable gone && gone.reason() == Failure.Reason.REFUSED) {
      return "start it, then: curl -i " + server.url() + "/-/ready";
    }
    return failure.next();
  }
}
