package io.panelwright.preview;

import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlStreamEventReceiver;

/** Builds the tree of the elements that the sanitizer lets pass. */
final class RichTextReceiver implements HtmlStreamEventReceiver {

  /** Deeper elements are replaced by their content. */
  private static final int MAX_DEPTH = 100;

  private static final Set<String> VOID = Set.of("br", "hr");

  private final Deque<Open> open = new ArrayDeque<>();
  private JsonArray result = Json.array();

  private record Open(String name, JsonObject attributes, List<Json> children) {

    Open(String name, JsonObject attributes) {
      this(name, attributes, new ArrayList<>());
    }

    JsonArray node() {
      return Json.array(Json.of(name), attributes, new JsonArray(children));
    }
  }

  /** The nodes, after the end of the document. */
  JsonArray result() {
    return result;
  }

  @Override
  public void openDocument() {
    open.push(new Open("", Json.object()));
  }

  @Override
  public void closeDocument() {
    while (open.size() > 1) {
      close();
    }
    result = new JsonArray(open.pop().children());
  }

  @Override
  public void openTag(String name, List<String> attributes) {
    JsonObject values = Json.object();
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      values = values.with(attributes.get(i), attributes.get(i + 1));
    }
    open.push(new Open(name, values));
    if (VOID.contains(name)) {
      close();
    }
  }

  @Override
  public void closeTag(String name) {
    if (open.size() > 1 && open.peek().name().equals(name)) {
      close();
    }
  }

  @Override
  public void text(String text) {
    open.peek().children().add(Json.of(text));
  }

  private void close() {
    boolean isTooDeep = open.size() > MAX_DEPTH;
    Open closed = open.pop();
    if (isTooDeep) {
      open.peek().children().addAll(closed.children());
    } else {
      open.peek().children().add(closed.node());
    }
  }
}
