package io.panelwright.testing.grafana;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that wait for their request. */
final class FakeFaults {

  private record Waiting(String beginning, FakeFault fault) {}

  private record Hook(String beginning, Runnable action) {}

  private final List<Waiting> faults = new ArrayList<>();
  private final List<Hook> hooks = new ArrayList<>();

  synchronized void add(String beginning, FakeFault fault) {
    faults.add(new Waiting(beginning, fault));
  }

  synchronized void addHook(String beginning, Runnable action) {
    hooks.add(new Hook(beginning, action));
  }

  /** Takes the fault of a request such as {@code GET /api/health}. */
  synchronized Optional<FakeFault> take(String line) {
    Optional<Waiting> found =
        faults.stream().filter(waiting -> line.startsWith(waiting.beginning())).findFirst();
    found.ifPresent(faults::remove);
    return found.map(Waiting::fault);
  }

  /** Takes the action that runs before a request. */
  synchronized Optional<Runnable> takeHook(String line) {
    Optional<Hook> found =
        hooks.stream().filter(hook -> line.startsWith(hook.beginning())).findFirst();
    found.ifPresent(hooks::remove);
    return found.map(Hook::action);
  }

  /** The faults and actions that no request took. */
  synchronized List<String> unused() {
    List<String> unused = new ArrayList<>();
    faults.forEach(waiting -> unused.add(waiting.beginning() + " " + waiting.fault()));
    hooks.forEach(hook -> unused.add(hook.beginning()));
    return unused;
  }
}
