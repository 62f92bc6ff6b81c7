package io.panelwright.importer;

import io.panelwright.assemble.Assembler;
import io.panelwright.assemble.Assembly;
import io.panelwright.contract.Contract;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DashboardFile;
import io.panelwright.dsl.Keys;
import io.panelwright.importer.migration.Migration;
import io.panelwright.importer.saved.Notes;
import io.panelwright.importer.saved.SavedForm;
import io.panelwright.json.Json;
import io.panelwright.json.JsonArray;
import io.panelwright.json.JsonNull;
import io.panelwright.json.JsonObject;
import io.panelwright.vocabulary.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns any dashboard's JSON into values of the dsl, the inverse of {@code assemble}. */
public final class Importer {

  private static final String UID = "[a-zA-Z0-9_-]{1,40}";
  private static final int LONGEST_UID = 40;
  private static final int LONGEST_VALUE = 80;

  private final DashboardFile file;
  private final Profile profile;
  private final Optional<Contract> contract;

  private Importer(DashboardFile file, Profile profile, Optional<Contract> contract) {
    this.file = file;
    this.profile = profile;
    this.contract = contract;
  }

  /**
   * Imports a dashboard. Takes any that {@link DashboardFile} reads.
   *
   * @param contract whose domains its queries may belong to
   */
  public static Imported of(DashboardFile file, Profile profile, Optional<Contract> contract) {
    return new Importer(file, profile, contract).imported();
  }

  /** What Grafana would save of a dashboard, in today's form, and the steps to it. */
  public static Migration.Migrated saved(DashboardFile file, Profile profile) {
    var importer = new Importer(file, profile, Optional.empty());
    List<Migration.Step> steps = new ArrayList<>();
    DashboardDocument document = importer.savedForm(steps).document();
    return new Migration.Migrated(document, steps);
  }

  private SavedForm savedForm(List<Migration.Step> steps) {
    Migration.Migrated migrated = Migration.migrate(file.document(), profile);
    steps.addAll(migrated.steps());
    Notes notes = new Notes();
    DashboardDocument named = named(migrated.document(), notes);
    SavedForm saved = SavedForm.of(named, profile, notes);
    notes
        .all()
        .forEach((what, places) -> steps.add(new Migration.Step(Optional.empty(), what, places)));
    return saved;
  }

  /** With a title and a uid that Grafana takes. */
  private DashboardDocument named(DashboardDocument document, Notes notes) {
    JsonObject json = document.json();
    if (document.title().isBlank()) {
      json = json.with("title", stem());
      notes.add("titled \"" + stem() + "\", after its file, since it had no title", "dashboard");
    }
    if (!document.uid().matches(UID)) {
      String slug = Keys.slug(json.string("title").orElse(""));
      String start = slug.isEmpty() ? "dashboard" : slug;
      String uid = start.substring(0, Math.min(LONGEST_UID, start.length()));
      json = json.with("uid", uid);
      notes.add(
          document.uid().isEmpty()
              ? "given the uid " + uid + ", since it had none"
              : "given the uid " + uid + ", since Grafana takes 1 to 40 of A-Z a-z 0-9 _ -",
          "dashboard");
    }
    return new DashboardDocument(json);
  }

  private String stem() {
    String name = file.name().substring(file.name().lastIndexOf('/') + 1);
    return name.replaceFirst("\\.json$", "");
  }

  private Imported imported() {
    List<Migration.Step> steps = new ArrayList<>();
    SavedForm saved = savedForm(steps);
    ScriptMaker.Made made = shorter(saved);
    DashboardDocument source = made.renamed().document();
    Assembly assembly = Assembler.assemble(made.dashboard(), profile);
    DashboardDocument assembled = assembly.document();
    return new Imported(
        made.dashboard(),
        source,
        assembled,
        steps,
        differences(source.json(), assembled.json()),
        Tally.of(source.json(), made.script()),
        assembly.findings(),
        made.notes(),
        made.script());
  }

  /** Against the house style or without it, whichever says less. */
  private ScriptMaker.Made shorter(SavedForm saved) {
    var phrases = new Phrases();
    ScriptMaker.Made plain = new ScriptMaker(saved, contract, false, phrases).made();
    ScriptMaker.Made housed = new ScriptMaker(saved, contract, true, phrases).made();
    return Size.of(housed.script()) <= Size.of(plain.script()) ? housed : plain;
  }

  private static List<String> differences(JsonObject source, JsonObject made) {
    List<String> differences = new ArrayList<>();
    compare("", source, made, differences);
    return differences;
  }

  private static void compare(String path, Json source, Json made, List<String> differences) {
    if (source instanceof JsonObject one && made instanceof JsonObject other) {
      Map<String, Json> members = new LinkedHashMap<>(one.members());
      other.members().keySet().forEach(key -> members.putIfAbsent(key, JsonNull.NULL));
      members.forEach(
          (key, value) ->
              compare(path + "/" + key, value, other.get(key).orElse(JsonNull.NULL), differences));
    } else if (source instanceof JsonArray one
        && made instanceof JsonArray other
        && one.size() == other.size()) {
      for (int i = 0; i < one.size(); i++) {
        compare(path + "/" + i, one.items().get(i), other.items().get(i), differences);
      }
    } else if (!source.equals(made)) {
      differences.add(path + ": " + shown(source) + " became " + shown(made));
    }
  }

  private static String shown(Json value) {
    String text = value.equals(JsonNull.NULL) ? "nothing" : value.toString();
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
