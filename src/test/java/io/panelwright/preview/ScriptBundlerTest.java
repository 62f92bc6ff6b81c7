package io.panelwright.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptBundlerTest {

  @Test
  void modulesAreFunctionsInTheOrderOfTheirImports() {
    Map<String, String> modules =
        Map.of(
            "main.js", "import { one } from \"./a-b.js\";\none();\n",
            "a-b.js", "export function one() {}\n");

    assertThat(ScriptBundler.bundle("main", modules::get))
        .isEqualTo(
            """
            "use strict";
            (() => {
            const module0 = (() => { // a-b.js
            function one() {}
            return { one };
            })();
            const module1 = (() => { // main.js
            const { one } = module0;
            one();
            return {  };
            })();
            })();
            """);
  }

  @Test
  void aCircleIsAnError() {
    Map<String, String> modules =
        Map.of(
            "main.js", "import { a } from \"./a.js\";\n",
            "a.js", "import { b } from \"./main.js\";\n");

    assertThatIllegalStateException()
        .isThrownBy(() -> ScriptBundler.bundle("main", modules::get))
        .withMessage("modules import each other: [main.js, a.js], main.js");
  }
}
