package io.panelwright.http;

import io.panelwright.http.Failure.Garbage;
import io.panelwright.http.Failure.NotReady;
import io.panelwright.http.Failure.Rejected;
import io.panelwright.http.Failure.ServerError;
import io.panelwright.http.Failure.TimedOut;
import io.panelwright.http.Failure.Tls;
import io.panelwright.http.Failure.TooExpensive;
import io.panelwright.http.Failure.TooLarge;
import io.panelwright.http.Failure.Unauthorised;
import io.panelwright.http.Failure.Unreachable;
import io.panelwright.http.Failure.Unsupported;
import java.math.BigDecimal;
import java.time.Duration;

/** Failures in words. */
final class FailureText {

  private FailureText() {}

  /** {@code 30 s}, {@code 0.5 s}. */
  static String seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }

  static String message(Failure failure) {
    return failure.accept(new Message());
  }

  static String next(Failure failure) {
    return failure.accept(new Next());
  }

  private static final class Message implements Failure.Visitor<String> {

    @Override
    public String unreachable(Unreachable failure) {
      String service = failure.asked().service();
      return switch (failure.reason()) {
        case UNKNOWN_HOST -> service + " is unknown: no address belongs to the host's name";
        case REFUSED -> service + " refuses the connection: nothing listens there";
        case NO_ROUTE -> service + " cannot be reached: " + failure.detail();
        case BROKEN_OFF -> failure.asked() + " broke off: " + failure.detail();
      };
    }

    @Override
    public String tls(Tls failure) {
      return failure.asked().service() + " gives no secure connection: " + failure.detail();
    }

    @Override
    public String timedOut(TimedOut failure) {
      return failure.connected()
          ? failure.asked() + " gave no whole answer within " + seconds(failure.after())
          : failure.asked().service() + " gave no connection within " + seconds(failure.after());
    }

    @Override
    public String unauthorised(Unauthorised failure) {
      return failure.asked() + said(failure.status(), failure.detail());
    }

    @Override
    public String unsupported(Unsupported failure) {
      return failure.asked() + " is not supported" + said(failure.status(), failure.detail());
    }

    @Override
    public String rejected(Rejected failure) {
      return failure.asked().service() + " rejects the question: " + failure.detail();
    }

    @Override
    public String tooExpensive(TooExpensive failure) {
      return failure.asked().service() + " finds the question too expensive: " + failure.detail();
    }

    @Override
    public String notReady(NotReady failure) {
      return failure.asked().service() + " is up and not ready: " + failure.detail();
    }

    @Override
    public String serverError(ServerError failure) {
      return failure.asked() + " failed" + said(failure.status(), failure.detail());
    }

    @Override
    public String garbage(Garbage failure) {
      return failure.asked() + " gave an answer that cannot be read: " + failure.detail();
    }

    @Override
    public String tooLarge(TooLarge failure) {
      return failure.asked() + " gave an answer of " + failure.detail();
    }

    private static String said(int status, String detail) {
      return ": answered " + status + ", " + detail;
    }
  }

  private static final class Next implements Failure.Visitor<String> {

    @Override
    public String unreachable(Unreachable failure) {
      return switch (failure.reason()) {
        case UNKNOWN_HOST -> "check the host's name";
        case REFUSED -> "start the service, or check host and port";
        case NO_ROUTE -> "check the network, VPN and firewall on the way";
        case BROKEN_OFF -> "see the service's log around this minute; then ask again";
      };
    }

    @Override
    public String tls(Tls failure) {
      return "look at it: curl -v " + failure.asked().service();
    }

    @Override
    public String timedOut(TimedOut failure) {
      return failure.connected()
          ? "see whether it answers at all: curl -m 5 " + failure.asked().service()
          : "check host and port, and the firewall on the way";
    }

    @Override
    public String unauthorised(Unauthorised failure) {
      return failure.status() == 403
          ? "give the account the right to read, or use another one"
          : "give a user and password, or a token";
    }

    @Override
    public String unsupported(Unsupported failure) {
      return "check that the address and its path are those of the service: curl -i "
          + failure.asked().url();
    }

    @Override
    public String rejected(Rejected failure) {
      return "mend the question as the service says";
    }

    @Override
    public String tooExpensive(TooExpensive failure) {
      return "ask for less: a shorter range, fewer series, or a recording rule";
    }

    @Override
    public String notReady(NotReady failure) {
      return "wait; its log tells what it is loading";
    }

    @Override
    public String serverError(ServerError failure) {
      return "see the service's log around this minute";
    }

    @Override
    public String garbage(Garbage failure) {
      return "look at it: curl -i " + failure.asked().url();
    }

    @Override
    public String tooLarge(TooLarge failure) {
      return "ask for less: a shorter range or fewer series";
    }
  }
}
