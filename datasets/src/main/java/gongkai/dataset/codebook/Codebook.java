package gongkai.dataset.codebook;

import gongkai.check.DocumentChecks;
import gongkai.noun.Property;
import gongkai.vocabulary.Codes;
import gongkai.vocabulary.Vocabulary;
import gongkai.vocabulary.figure.Forms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every list of codes. Immutable. */
public final class Codebook {
  private static final String FORM_BASIS = "国办公开办函〔2021〕30号";

  private static final Code.Text NOTHING = new Code.Text("", "");

  /** Lists that columns have and no property is closed by. */
  private static final List<String> OF_ROWS =
      List.of(
          "lists",
          "rule",
          "role",
          "lagStatus",
          "timeliness",
          "marks",
          "level",
          "bodyType",
          "coverage",
          "sumRole");

  private final Map<String, List<Code>> byList = new LinkedHashMap<>();
  private final Map<String, Map<String, List<Code>>> byCode = new LinkedHashMap<>();

  private Codebook() {}

  /** Of no vocabulary. */
  public static Codebook empty() {
    return new Codebook();
  }

  public static Codebook of(Vocabulary vocabulary) {
    Codebook book = new Codebook();
    Property.all().stream()
        .filter(property -> !property.closed().values().isEmpty())
        .forEach(property -> book.add(closed(property, vocabulary.codes())));
    OF_ROWS.forEach(list -> book.add(written(list, vocabulary.codes())));
    book.add(kinds(vocabulary));
    book.add(genres(vocabulary));
    book.add(items(vocabulary));
    book.add(windows(vocabulary));
    book.add(
        new DocumentChecks(vocabulary)
            .names().stream().map(name -> known("checks", name, vocabulary.codes())).toList());
    book.add(forms(vocabulary));
    FormCodes formCodes = new FormCodes(vocabulary);
    book.add(formCodes.tables());
    book.add(formCodes.rows());
    book.add(formCodes.columns());
    book.add(Stream.concat(indicators(vocabulary), formCodes.cells()).toList());
    return book;
  }

  private void add(List<Code> codes) {
    for (Code code : codes) {
      byList.computeIfAbsent(code.list(), list -> new ArrayList<>()).add(code);
      byCode
          .computeIfAbsent(code.list(), list -> new LinkedHashMap<>())
          .computeIfAbsent(code.code(), one -> new ArrayList<>())
          .add(code);
    }
  }

  /** All codes, list by list. */
  public List<Code> all() {
    return byList.values().stream().flatMap(List::stream).toList();
  }

  /** The names of the lists. */
  public Set<String> lists() {
    return byList.keySet();
  }

  /** The different values of a list, in its order; none for a list that there is not. */
  public List<String> values(String list) {
    return List.copyOf(byCode.getOrDefault(list, Map.of()).keySet());
  }

  public boolean knows(String list, String code) {
    return byCode.getOrDefault(list, Map.of()).containsKey(code);
  }

  /** The codes of a list, as entries. */
  public List<Code> of(String list) {
    return List.copyOf(byList.getOrDefault(list, List.of()));
  }

  /**
   * What a code means. One that several tables or forms have means what it means there.
   *
   * @param place the form and the table that are meant, each empty where that is not known: then
   *     all its meanings, parted by a slash
   */
  public Optional<String> label(String list, String code, Code.Place place, boolean english) {
    List<Code> entries = byCode.getOrDefault(list, Map.of()).getOrDefault(code, List.of());
    Set<String> labels =
        entries.stream()
            .filter(one -> agrees(one.place().form(), place.form()))
            .filter(one -> agrees(one.place().table(), place.table()))
            .map(one -> one.label().in(english))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return labels.isEmpty() ? Optional.empty() : Optional.of(String.join(" / ", labels));
  }

  /** The same, wherever it stands. */
  public Optional<String> label(String list, String code, boolean english) {
    return label(list, code, Code.Place.NONE, english);
  }

  private static boolean agrees(String known, String asked) {
    return known.isEmpty() || asked.isEmpty() || known.equals(asked);
  }

  private static List<Code> closed(Property property, Codes codes) {
    return property.closed().values().stream()
        .map(value -> known(property.column().codes(), value, codes))
        .toList();
  }

  private static List<Code> written(String list, Codes codes) {
    return codes.of(list).stream().map(code -> known(list, code.code(), codes)).toList();
  }

  /** What codes.csv says; a value that an operator has added means itself. */
  private static Code known(String list, String value, Codes codes) {
    return codes
        .find(list, value)
        .map(
            code ->
                code(
                    list,
                    value,
                    new Code.Text(code.label().isEmpty() ? value : code.label(), code.labelEn()),
                    new Code.Text(code.definition(), code.definitionEn()),
                    code.source()))
        .orElseGet(() -> code(list, value, new Code.Text(value, value), NOTHING, ""));
  }

  private static Code code(
      String list, String value, Code.Text label, Code.Text definition, String source) {
    return new Code(list, value, Code.Place.NONE, label, definition, "", source);
  }

  private static List<Code> kinds(Vocabulary vocabulary) {
    return vocabulary.kinds().all().stream()
        .map(
            kind ->
                code("kinds", kind.id(), new Code.Text(kind.label(), kind.labelEn()), NOTHING, ""))
        .toList();
  }

  private static List<Code> genres(Vocabulary vocabulary) {
    return vocabulary.genres().all().stream()
        .map(
            genre ->
                code(
                    "genres",
                    genre.id(),
                    new Code.Text(genre.label(), genre.labelEn()),
                    NOTHING,
                    "党政机关公文处理工作条例第八条"))
        .toList();
  }

  private static List<Code> items(Vocabulary vocabulary) {
    return vocabulary.items().all().stream()
        .map(
            item ->
                code(
                    "items",
                    item.number(),
                    new Code.Text(item.label(), item.labelEn()),
                    NOTHING,
                    "政府信息公开条例第二十条"))
        .toList();
  }

  /** Rows have the window's own name. */
  private static List<Code> windows(Vocabulary vocabulary) {
    return vocabulary.deadlines().windows().stream()
        .map(
            window ->
                code(
                    "windows",
                    window.label(),
                    new Code.Text(
                        window.label(), english(vocabulary, "windows", window.id(), window.id())),
                    new Code.Text(window.period().toString(), window.period().toString()),
                    ""))
        .toList();
  }

  private static List<Code> forms(Vocabulary vocabulary) {
    return Stream.concat(
            vocabulary.forms().all().stream().map(Forms.Form::form),
            Stream.of(gongkai.noun.Observation.Meaning.NARRATIVE))
        .map(form -> known("forms", form, vocabulary.codes()))
        .toList();
  }

  private static Stream<Code> indicators(Vocabulary vocabulary) {
    List<Code> all = new ArrayList<>();
    vocabulary
        .indicators()
        .all()
        .forEach(
            one ->
                all.add(
                    new Code(
                        "indicators",
                        one.id(),
                        Code.Place.NONE,
                        new Code.Text(
                            one.label(), english(vocabulary, "indicators", one.id(), one.id())),
                        NOTHING,
                        String.join("、", one.units()),
                        FORM_BASIS)));
    return all.stream();
  }

  static String english(Vocabulary vocabulary, String list, String code, String otherwise) {
    return vocabulary.codes().find(list, code).map(Codes.Code::labelEn).orElse(otherwise);
  }
}
