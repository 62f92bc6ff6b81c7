package io.panelwright.importer;

import io.panelwright.assemble.Assembler;
import io.panelwright.assemble.Assembly;
import io.panelwright.contract.Contract;
import io.panelwright.document.DashboardDocument;
import io.panelwright.document.DashboardFile;
import io.panelwright.document.V2Section;
import io.panelwright.document.V2Source;
import io.panelwright.dsl.Dashboard;
import io.panelwright.dsl.Keys;
import io.panelwright.importer.migration.Migration;
import io.panelwright.importer.saved.Notes;
import io.panelwright.importer.saved.SavedForm;
import io.panelwright.importer.v2.CanonicalV2;
import io.panelwright.importer.v2.Nameless;
import io.panelwright.importer.v2.Relaid;
import io.panelwright.json.JsonObject;
import io.panelwright.resource.OutputForm;
import io.panelwright.resource.V2Parts;
import io.panelwright.vocabulary.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns any dashboard's JSON into values of the dsl, the inverse of {@code assemble}. */
public final class Importer {

  private static final String UID = "[a-zA-Z0-9_-]{1,40}";
  private static final int LONGEST_UID = 40;

  private final DashboardFile file;
  private final Profile profile;
  private final Optional<Contract> contract;

  /** Empty for all forms but v2. */
  private final Optional<V2Source> v2;

  private Importer(
      DashboardFile file, Optional<V2Source> v2, Profile profile, Optional<Contract> contract) {
    this.file = file;
    this.v2 = v2;
    this.profile = profile;
    this.contract = contract;
  }

  /**
   * Imports a dashboard. Takes any that {@link DashboardFile} reads.
   *
   * @param contract whose domains its queries may belong to
   */
  public static Imported of(DashboardFile file, Profile profile, Optional<Contract> contract) {
    return new Importer(file, file.flatV2(), profile, contract).imported();
  }

  /**
   * The dashboard in the form of its file as Grafana would save it, and the steps to it.
   *
   * @param json a classic dashboard, or a v2 resource
   */
  public record Saved(JsonObject json, List<Migration.Step> steps) {

    public Saved {
      steps = List.copyOf(steps);
    }
  }

  /** What Grafana would save of a dashboard; a v2 one stays v2. */
  public static Saved saved(DashboardFile file, Profile profile) {
    var importer = new Importer(file, file.v2(), profile, Optional.empty());
    List<Migration.Step> steps = new ArrayList<>();
    SavedForm saved = importer.savedForm(steps);
    DashboardDocument document = saved.document();
    JsonObject json =
        importer
            .v2
            .map(source -> CanonicalV2.spec(saved, source))
            .map(spec -> V2Parts.resource(document.uid(), spec))
            .orElse(document.json());
    return new Saved(json, steps);
  }

  private SavedForm savedForm(List<Migration.Step> steps) {
    DashboardDocument classic = v2.map(V2Source::document).orElse(file.document());
    Migration.Migrated migrated = Migration.migrate(classic, profile);
    steps.addAll(migrated.steps());
    Notes notes = new Notes();
    DashboardDocument named = named(migrated.document(), notes);
    SavedForm saved = SavedForm.of(named, profile, notes);
    v2.map(V2Source::told).orElse(List.of()).forEach(told -> notes.add(told.what(), told.place()));
    notes
        .all()
        .forEach((what, places) -> steps.add(new Migration.Step(Optional.empty(), what, places)));
    return v2.map(source -> Relaid.of(saved, source.sections())).orElse(saved);
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
        Differences.of("", source.json(), assembled.json()),
        v2.map(asked -> inV2(CanonicalV2.spec(made.renamed(), asked), made.dashboard(), assembly))
            .orElse(List.of()),
        Tally.of(source.json(), made.script()),
        assembly.findings(),
        made.notes(),
        made.script());
  }

  /** In which ways what is written as v2 is another dashboard than the source. */
  private static List<String> inV2(JsonObject source, Dashboard dashboard, Assembly assembly) {
    JsonObject made = OutputForm.V2.write(dashboard, assembly).json().object("spec");
    return Differences.of("v2", Nameless.of(source), Nameless.of(made));
  }

  /** Against the house style or without it, whichever says less. */
  private ScriptMaker.Made shorter(SavedForm saved) {
    List<V2Section> sections =
        v2.map(V2Source::sections).filter(found -> Relaid.fits(saved, found)).orElse(List.of());
    var phrases = new Phrases();
    ScriptMaker.Made plain = new ScriptMaker(saved, sections, contract, false, phrases).made();
    ScriptMaker.Made housed = new ScriptMaker(saved, sections, contract, true, phrases).made();
    return Size.of(housed.script()) <= Size.of(plain.script()) ? housed : plain;
  }
}
