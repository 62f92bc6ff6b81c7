package io.panelwright.http;

import io.panelwright.diagnostic.Printable;
import java.time.Duration;

/** Why a question got no answer. None of these says that there is no data. */
public sealed interface Failure {

  /** What to do with each case; no defaults, so that a new case fails compilation. */
  interface Visitor<R> {
    R unreachable(Unreachable failure);

    R tls(Tls failure);

    R timedOut(TimedOut failure);

    R unauthorised(Unauthorised failure);

    R unsupported(Unsupported failure);

    R rejected(Rejected failure);

    R tooExpensive(TooExpensive failure);

    R notReady(NotReady failure);

    R serverError(ServerError failure);

    R garbage(Garbage failure);

    R tooLarge(TooLarge failure);
  }

  /** Calls the visitor's method for this case. */
  <R> R accept(Visitor<R> visitor);

  /** What was asked. */
  Asked asked();

  /** What was found, in the service's own words where it has some. */
  String detail();

  /** Where, and what was found: one sentence without a final stop. */
  default String message() {
    return FailureText.message(this);
  }

  /** One step that the reader can take. */
  default String next() {
    return FailureText.next(this);
  }

  /** Why no connection carried the question or the whole answer. */
  enum Reason {
    /** No address belongs to the host's name. */
    UNKNOWN_HOST,
    /** The host is there and nothing listens on the port. */
    REFUSED,
    /** No way leads to the host. */
    NO_ROUTE,
    /** The connection broke off. */
    BROKEN_OFF
  }

  /** The service is not there, or the connection broke off. */
  record Unreachable(Asked asked, Reason reason, String detail) implements Failure {

    public Unreachable {
      detail = Printable.of(detail);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unreachable(this);
    }
  }

  /** No secure connection came about. */
  record Tls(Asked asked, String detail) implements Failure {

    public Tls {
      detail = Printable.of(detail);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tls(this);
    }
  }

  /**
   * We gave up waiting.
   *
   * @param connected whether there was a connection: if so the service is slow or frozen
   */
  record TimedOut(Asked asked, Duration after, boolean connected) implements Failure {

    @Override
    public String detail() {
      return FailureText.seconds(after) + (connected ? " without a whole answer" : "");
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.timedOut(this);
    }
  }

  /** The service wants to know who asks (401), or refuses this one (403). */
  record Unauthorised(Asked asked, int status, String detail) implements Failure {

    public Unauthorised {
      detail = Printable.of(detail);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unauthorised(this);
    }
  }

  /** The service has no such thing to ask, or another program answers: never "no data". */
  record Unsupported(Asked asked, int status, String detail) implements Failure {

    public Unsupported {
      detail = Printable.of(detail);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unsupported(this);
    }
  }

  /** The service understood the question and finds it faulty, in its own words. */
  record Rejected(Asked asked, int status, String detail) implements Failure {

    public Rejected {
      detail = Printable.of(detail);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rejected(this);
    }
  }

  /** The answer would have cost more than the service spends on one question. */
  record TooExpensive(Asked asked, int status, String detail) implements Failure {

    public TooExpensive {
      detail = Printable.of(detail);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tooExpensive(this);
    }
  }

  /** The service runs and is still starting. */
  record NotReady(Asked asked, String detail) implements Failure {

    public NotReady {
      detail = Printable.of(detail);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.notReady(this);
    }
  }

  /** The service, or a proxy before it, failed. */
  record ServerError(Asked asked, int status, String detail) implements Failure {

    public ServerError {
      detail = Printable.of(detail);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.serverError(this);
    }
  }

  /** The answer is none that this service gives. */
  record Garbage(Asked asked, String detail) implements Failure {

    public Garbage {
      detail = Printable.of(detail);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.garbage(this);
    }
  }

  /**
   * The answer is larger than what we read.
   *
   * @param most bytes that are read
   */
  record TooLarge(Asked asked, int most) implements Failure {

    @Override
    public String detail() {
      return "more than " + most + " bytes";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.tooLarge(this);
    }
  }
}
