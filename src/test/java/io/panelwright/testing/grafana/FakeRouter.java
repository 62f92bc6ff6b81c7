package io.panelwright.testing.grafana;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the credentials of a request and finds the part of the API that answers it. */
final class FakeRouter {

  private final FakeStore store;
  private final List<FakeRoutes> routes = new ArrayList<>();
  private final List<String> unknown = new ArrayList<>();

  FakeRouter(FakeStore store) {
    this.store = store;
    var saves = new ClassicSaveRoutes(store);
    routes.add(new ServerRoutes(store));
    routes.add(new FolderRoutes(store));
    routes.add(new SearchRoutes(store));
    routes.add(saves);
    routes.add(new ClassicHistoryRoutes(store, saves));
    routes.add(new ClassicDashboardRoutes(store));
    routes.add(new ResourceRoutes(store));
  }

  /** The requests to endpoints that the server does not have. */
  synchronized List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** Responds to a request with the value of its {@code Authorization} header, or an empty one. */
  synchronized FakeResponse respond(FakeRequest request, String authorization) {
    Optional<FakeResponse> health = ServerRoutes.health(request, store);
    if (health.isPresent()) {
      return health.get();
    }
    Optional<FakeAccount> account = FakeAccount.of(authorization);
    if (account.isEmpty()) {
      return unauthorized(authorization);
    }
    FakeRequest signed = request.from(account.get());
    for (FakeRoutes part : routes) {
      Optional<FakeResponse> response = part.respond(signed);
      if (response.isPresent()) {
        return response.get();
      }
    }
    unknown.add(request.method() + " /" + String.join("/", request.segments()));
    return FakeResponse.error(404, "Not found");
  }

  private static FakeResponse unauthorized(String authorization) {
    if (authorization.startsWith("Bearer ")) {
      return FakeResponse.unauthorized("Invalid API key", "api-key.invalid");
    }
    return authorization.startsWith("Basic ")
        ? FakeResponse.unauthorized("Invalid username or password", "password-auth.failed")
        : FakeResponse.unauthorized("Unauthorized", "auth.unauthorized");
  }
}
