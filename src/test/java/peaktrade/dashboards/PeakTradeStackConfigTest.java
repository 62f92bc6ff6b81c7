package peaktrade.dashboards;

import static io.panelwright.testing.Golden.assertGolden;

import io.panelwright.stack.Placement;
import io.panelwright.stack.StackFiles;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The configuration of Peak_Trade's stack, made from its contract. */
class PeakTradeStackConfigTest {

  @Test
  void theFilesAreAsTheyWere() throws IOException {
    var all = new StringBuilder();
    StackFiles.all(
            PeakTradeContract.contract(),
            new Placement(Placement.FROM_CONTAINERS, 0),
            "../dashboards")
        .forEach((path, text) -> all.append("=== ").append(path).append('\n').append(text));

    assertGolden("peaktrade/stack-config.txt", all.toString());
  }
}
