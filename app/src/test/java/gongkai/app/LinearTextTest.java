package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every regular expression of the house looks at each character of a text a bounded number of
 * times, whatever stands there. Steps are counted, not seconds: a slow machine changes nothing.
 */
class LinearTextTest {
  private static final int LENGTH = 1600;

  /** Of each character. What is quadratic looks at each 800 times. */
  private static final int MOST_LOOKS = 300;

  /** Characters of a pattern that hostile texts are made of. */
  private static final int MOST_CHARACTERS = 7;

  /** In texts that many of the patterns read. */
  private static final String USUAL = "a1 中第";

  /** A method whose argument is an expression, in the sources. */
  private static final Pattern CALL =
      Pattern.compile(
          "\\.(?<method>matches|replaceAll|replaceFirst|split)\\(\\s*+\"(?<regex>(?:[^\"\\\\]|\\\\.)*+)\"\\s*+[,)]");

  /** A character that the source writes as its number, which the compiler reads first. */
  private static final Pattern UNICODE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u++([0-9a-fA-F]{4})");

  private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();

  /**
   * Found slow when this test was made, each behind the limits of extraction or of a stage: to be
   * mended, and no other is to join them.
   */
  private static final Set<String> KNOWN =
      Set.of(
          "gongkai/chinese/DocumentNumbers.java NORMAL",
          "gongkai/chinese/DocumentNumbers.java NORMAL_ORDER",
          "gongkai/indexer/collect/judge/Onward.java REFRESH",
          "gongkai/indexer/collect/list/FilePager.java NAMED",
          "gongkai/indexer/collect/page/ScriptedHtml.java VALUE",
          "gongkai/indexer/collect/row/AnswerReader.java JSON",
          "gongkai/indexer/describe/text/HeadReader.java REMARK",
          "gongkai/measure/sentence/IndicatorMatcher.java FILLER",
          "gongkai/measure/sentence/Phrases.java POINT",
          "gongkai/indexer/measure/table/FlatCells.java GAPPED",
          "gongkai/indexer/collect/list/FilePager.java FILE",
          "gongkai/indexer/collect/list/PostbackPager.java NEXT",
          "gongkai/indexer/collect/fetch/Fetcher.java SILENT",
          "gongkai/indexer/describe/text/AdoptionReader.java ISSUER",
          "gongkai/indexer/describe/block/BareDate.java BEHIND",
          "gongkai/indexer/describe/text/CitationReader.java OPENS_NUMBER",
          "gongkai/indexer/describe/text/CitationReader.java PARTS",
          "gongkai/indexer/describe/text/HeadReader.java ENDS_A_SENTENCE",
          "gongkai/indexer/describe/text/HeadReader.java SPACED_LETTERS",
          "gongkai/indexer/describe/conclude/PlaceReader.java STEPS",
          "gongkai/indexer/describe/statement/TitleReader.java NUMBER_BEHIND",
          "gongkai/indexer/extract/format/Markdown.java RULE",
          "gongkai/indexer/extract/format/PageStyles.java RULE",
          "gongkai/indexer/extract/format/PageTitle.java CUT",
          "gongkai/indexer/extract/format/PageWalker.java HIDDEN",
          "gongkai/indexer/extract/format/PlainText.java RULE",
          "gongkai/indexer/extract/format/ScriptedText.java VALUE",
          "gongkai/indexer/extract/format/drawn/RunningLines.java NUMBER",
          "gongkai/indexer/measure/table/CellReader.java GAP",
          "gongkai/measure/sentence/Periods.java YEAR",
          "gongkai/measure/sentence/Phrases.java CUT",
          "gongkai/measure/sentence/Phrases.java LEADING",
          "gongkai/measure/sentence/Phrases.java SAYS_NOTHING",
          "gongkai/indexer/collect/address/FileLinks.java replaceFirst(",
          "gongkai/indexer/collect/row/HtmlRows.java replaceFirst(",
          "gongkai/indexer/collect/row/RowWords.java matches(",
          "gongkai/indexer/describe/block/FieldReader.java replaceFirst(",
          "gongkai/indexer/describe/statement/GenreFinder.java replaceAll(",
          "gongkai/indexer/describe/block/MetaTagReader.java matches(",
          "gongkai/indexer/describe/block/RowReader.java matches(",
          "gongkai/indexer/extract/format/Markdown.java replaceFirst(",
          "gongkai/indexer/extract/format/ofd/OfdPage.java matches(");

  /** Bytes; so few that what recurses with each character overflows it. */
  private static final long STACK = 1 << 17;

  /** A text that counts how often it is looked at. */
  private static final class Watched implements CharSequence {
    private final String text;
    private long looks;

    Watched(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++looks > (long) MOST_LOOKS * text.length()) {
        throw new TooOften();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  private static final class TooOften extends RuntimeException {}

  /** An expression, and whether it is looked for anywhere in a text. */
  private record Use(Pattern pattern, boolean anywhere) {}

  @Test
  void everyPatternThatClassesHoldIsLinear() throws Exception {
    Map<String, Use> patterns = patterns();
    assertTrue(patterns.size() > 100, "found only " + patterns.size());
    assertEquals("", slow(patterns));
  }

  @Test
  void everyExpressionInACallIsLinear() throws Exception {
    Map<String, Use> calls = calls();
    assertTrue(calls.size() > 50, "found only " + calls.size());
    assertEquals("", slow(calls));
  }

  @Test
  void whatIsNotLinearIsNoticed() throws Exception {
    assertEquals(
        "deep for 'a' again and again\nquadratic for ' ' again and again",
        slow(
            Map.of(
                "quadratic", new Use(Pattern.compile("\\s+$"), true),
                "deep", new Use(Pattern.compile("(a|b)*"), false),
                "bounded", new Use(Pattern.compile("[a-z]{1,20}x"), true),
                "whole", new Use(Pattern.compile("\\s+$"), false))));
  }

  /** Those that are not linear, a line each. */
  private static String slow(Map<String, Use> uses) throws InterruptedException {
    Set<String> found = new TreeSet<>();
    Thread small =
        new Thread(
            null,
            () ->
                uses.forEach(
                    (name, use) -> {
                      if (KNOWN.stream().noneMatch(name::startsWith)) {
                        worst(use.pattern(), use.anywhere())
                            .ifPresent(text -> found.add(name + " for " + text));
                      }
                    }),
            "small stack",
            STACK);
    small.start();
    small.join();
    return String.join("\n", found);
  }

  private static Optional<String> worst(Pattern pattern, boolean anywhere) {
    for (String piece : pieces(pattern)) {
      String text = piece.repeat(LENGTH / piece.length());
      for (String end : List.of("", "\u0001")) {
        try {
          Matcher matcher = pattern.matcher(new Watched(text + end));
          if (anywhere) {
            while (matcher.find()) {
              // All there are.
            }
          } else {
            matcher.matches();
          }
        } catch (TooOften | StackOverflowError e) {
          return Optional.of(shown(piece) + " again and again");
        }
      }
    }
    return Optional.empty();
  }

  private static String shown(String piece) {
    return "'" + piece.replace("\n", "\\n").replace("\t", "\\t") + "'";
  }

  /** What texts are made of: characters that the expression itself names, alone and in pairs. */
  private static List<String> pieces(Pattern pattern) {
    Set<String> characters = new LinkedHashSet<>();
    String regex = pattern.pattern();
    if (regex.contains("\\s") || regex.contains("\\h")) {
      characters.add(" ");
    }
    if (regex.contains("\\d") || regex.contains("0-9")) {
      characters.add("1");
    }
    USUAL.codePoints().forEach(c -> characters.add(Character.toString(c)));
    regex
        .replaceAll("\\\\[a-zA-Z]|\\(\\?<[a-zA-Z]++>|[\\[\\](){}?*+|^$\\\\]", "")
        .codePoints()
        .limit(60)
        .forEach(c -> characters.add(Character.toString(c)));
    List<String> few = characters.stream().limit(MOST_CHARACTERS).toList();
    List<String> pieces = new ArrayList<>(few);
    for (String one : few) {
      few.stream().filter(other -> !other.equals(one)).forEach(other -> pieces.add(one + other));
    }
    return pieces;
  }

  /** The patterns that classes hold, by class and name. */
  private static Map<String, Use> patterns() throws Exception {
    Map<String, String> sources = sources();
    Map<String, Use> patterns = new TreeMap<>();
    for (JavaClass one :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("gongkai")) {
      for (JavaField field : one.getFields()) {
        if (field.getModifiers().contains(JavaModifier.STATIC)
            && field.getRawType().isEquivalentTo(Pattern.class)) {
          Field read = one.reflect().getDeclaredField(field.getName());
          read.setAccessible(true);
          String file = one.getFullName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
          patterns.put(
              file + " " + field.getName(),
              new Use(
                  (Pattern) read.get(null),
                  !field.getModifiers().contains(JavaModifier.PRIVATE)
                      || isLookedForAnywhere(field.getName(), sources.getOrDefault(file, ""))));
        }
      }
    }
    return patterns;
  }

  /**
   * Unless the source only ever asks whether the pattern matches all of a text, or its beginning.
   */
  private static boolean isLookedForAnywhere(String name, String source) {
    Pattern use =
        Pattern.compile(
            "(?:Matcher (?<matcher>\\w++) =\\s++)?+\\b"
                + name
                + "\\b(?! *=)(?<behind>[^;]{0,300})");
    Matcher uses = use.matcher(source);
    boolean any = false;
    while (uses.find()) {
      any = true;
      String matcher = uses.group("matcher");
      String asked = matcher == null ? uses.group("behind") : source.substring(uses.end());
      Matcher how =
          Pattern.compile(
                  (matcher == null ? "" : "\\b" + matcher) + "\\s*+\\.(?:matches|lookingAt)\\(\\)")
              .matcher(asked);
      boolean whole = uses.group("behind").stripLeading().startsWith(".matcher(") && how.find();
      boolean other =
          Pattern.compile(
                  (matcher == null ? "" : "\\b" + matcher)
                      + "\\s*+\\.(?:find|results|replaceAll|replaceFirst|splitAsStream|split|asPredicate)\\(")
              .matcher(matcher == null ? asked : asked.substring(0, Math.min(1500, asked.length())))
              .find();
      if (!whole || other) {
        return true;
      }
    }
    return !any;
  }

  private static Map<String, Use> calls() throws IOException {
    Map<String, Use> calls = new TreeMap<>();
    sources()
        .forEach(
            (file, source) -> {
              Matcher call = CALL.matcher(source);
              while (call.find()) {
                String method = call.group("method");
                String regex =
                    UNICODE
                        .matcher(call.group("regex"))
                        .replaceAll(
                            escape ->
                                Matcher.quoteReplacement(
                                    escape.group(1) + (char) Integer.parseInt(escape.group(2), 16)))
                        .translateEscapes();
                // Of what holds this it is no expression, but a method of ours with the same name.
                if (!regex.contains("${")) {
                  calls.put(
                      "%s %s(%s)".formatted(file, method, regex),
                      new Use(Pattern.compile(regex), !method.equals("matches")));
                }
              }
            });
    return calls;
  }

  /** The sources of the house by their places in the packages. */
  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (String module :
        List.of("vocabulary", "solr-config", "datasets", "indexer", "api", "site", "app")) {
      Path root = HOUSE.resolve(module).resolve("src/main/java");
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file :
            (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
          sources.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return sources;
  }
}
