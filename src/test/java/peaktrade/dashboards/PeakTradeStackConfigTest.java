package peaktrade.dashboards;

import static io.panelwright.testing.Golden.assertGolden;

import io.panelwright.stack.PortMapping;
import io.panelwright.stack.StackFiles;
import io.panelwright.testing.Golden;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The configuration files generated from Peak_Trade's contract. */
class PeakTradeStackConfigTest {

  @Tag(Golden.TAG)
  @Test
  void theFilesEqualTheGoldenFile() throws IOException {
    var all = new StringBuilder();
    StackFiles.generate(
            PeakTradeContract.contract(),
            new PortMapping(PortMapping.FROM_CONTAINERS, 0),
            "../dashboards")
        .forEach((path, text) -> all.append("=== ").append(path).append('\n').append(text));

    assertGolden("peaktrade/stack-config.txt", all.toString());
  }
}
