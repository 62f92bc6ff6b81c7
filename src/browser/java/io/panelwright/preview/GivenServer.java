package io.panelwright.preview;

import io.panelwright.show.model.PixelSize;
import java.util.List;

/** Serves the samples until it is interrupted, for a look by hand. */
final class GivenServer {

  private GivenServer() {}

  public static void main(String[] arguments) throws Exception {
    var given = new GivenDashboard("given", new PixelSize(400, 240), 3);
    SampleContents.all()
        .forEach((name, content) -> given.add(name, SampleContents.type(name), content));
    try (var server =
        PreviewServer.open(Integer.parseInt(arguments[0]), new PreviewState(List.of(given)))) {
      System.out.println(server.url());
      Thread.sleep(Long.parseLong(arguments[1]) * 1000);
    }
  }
}
