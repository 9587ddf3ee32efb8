package gongkai.solr.holding;

import gongkai.noun.Property;
import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.field.Fields;
import gongkai.solr.testing.SampleHoldings;
import gongkai.solr.vector.PassageVectors;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.solr.common.SolrInputDocument;

/** The invented documents of documents.csv, by group; each group is an index of its own. */
public final class RankingCorpus {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setCommentMarker('#')
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  public static final IndexVocabulary VOCABULARY = IndexVocabulary.load(VocabularyFolder.shipped());

  private static final Map<String, List<Sample>> GROUPS = groups();

  private RankingCorpus() {}

  /**
   * A document.
   *
   * @param cosines of its paragraphs to whatever is asked, in order
   */
  public record Sample(String name, Holding holding, List<Optional<Float>> cosines) {
    public String id() {
      return holding.disclosure().id();
    }

    /** What the index holds of it. */
    public List<SolrInputDocument> records() {
      List<SolrInputDocument> records =
          HoldingRecords.of(holding, PassageVectors.none(), VOCABULARY);
      for (int i = 0; i < cosines.size(); i++) {
        SolrInputDocument record = records.get(i);
        cosines.get(i).ifPresent(cosine -> record.setField(Fields.VECTOR.name(), vector(cosine)));
      }
      return records;
    }
  }

  /** The documents of a group, in order. */
  public static List<Sample> group(String name) {
    if (!GROUPS.containsKey(name)) {
      throw new IllegalArgumentException("documents.csv has no group " + name);
    }
    return GROUPS.get(name);
  }

  public static List<String> groupNames() {
    return List.copyOf(GROUPS.keySet());
  }

  /** The rows of a file beside this corpus. */
  public static List<CSVRecord> rows(String file) {
    try (InputStream in = RankingCorpus.class.getResourceAsStream("/gongkai/ranking/" + file);
        CSVParser parser = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Of length 1, with this cosine to {@code vector(1)}. */
  public static List<Float> vector(float cosine) {
    List<Float> numbers = new ArrayList<>(java.util.Collections.nCopies(512, 0f));
    numbers.set(0, cosine);
    numbers.set(1, (float) Math.sqrt(1 - cosine * cosine));
    return numbers;
  }

  private static Map<String, List<Sample>> groups() {
    Map<String, List<Sample>> groups = new LinkedHashMap<>();
    List<CSVRecord> rows = rows("documents.csv");
    Map<String, String> ids = new LinkedHashMap<>();
    for (CSVRecord row : rows) {
      String name = row.get("group") + " " + row.get("name");
      if (ids.put(name, started(row, "").id()) != null) {
        throw new IllegalStateException("documents.csv has two of " + name);
      }
    }
    for (CSVRecord row : rows) {
      List<Sample> group = groups.computeIfAbsent(row.get("group"), none -> new ArrayList<>());
      int copies = copies(row);
      for (int i = 0; i < copies; i++) {
        String edition = i == 0 ? "" : String.valueOf(i + 1);
        group.add(sample(row, edition, name -> ids.get(row.get("group") + " " + name)));
      }
    }
    return groups;
  }

  private interface Ids {
    String of(String name);
  }

  private static int copies(CSVRecord row) {
    return parts(row.get("facts"), ";").stream()
        .filter(fact -> fact.startsWith("copies="))
        .mapToInt(fact -> Integer.parseInt(fact.substring(7)))
        .findFirst()
        .orElse(1);
  }

  private static SampleHoldings started(CSVRecord row, String edition) {
    return SampleHoldings.titled(row.get("title"))
        .edition(row.get("group") + row.get("name") + edition);
  }

  private static Sample sample(CSVRecord row, String edition, Ids ids) {
    SampleHoldings holding = started(row, edition).with(Property.SITE, row.get("group"));
    parts(row.get("facts"), ";").forEach(fact -> add(holding, fact, ids));
    List<Optional<Float>> cosines = new ArrayList<>();
    for (String paragraph : parts(row.get("text"), "／")) {
      int colon = paragraph.matches("0\\.\\d+:.*") ? paragraph.indexOf(':') : -1;
      cosines.add(
          colon < 0
              ? Optional.empty()
              : Optional.of(Float.parseFloat(paragraph.substring(0, colon))));
      holding.says(repeated(paragraph.substring(colon + 1)));
    }
    return new Sample(row.get("name") + edition, holding.build(), cosines);
  }

  /** {@code 字×3} stands for it three times in a row. */
  private static String repeated(String text) {
    int times = text.lastIndexOf('×');
    return times < 0
        ? text
        : String.join(
            "",
            IntStream.range(0, Integer.parseInt(text.substring(times + 1)))
                .mapToObj(i -> text.substring(0, times))
                .toList());
  }

  private static List<String> parts(String cell, String between) {
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split(between, -1)).map(String::strip).toList();
  }

  private static void add(SampleHoldings holding, String fact, Ids ids) {
    String[] parts = fact.split("=", 2);
    switch (parts[0]) {
      case "repealed" -> holding.repealed();
      case "expired" -> holding.expired();
      case "copies" -> {}
      case "withdrawn" -> holding.withdrawn();
      case "by" ->
          holding.supersededBy(
              Arrays.stream(parts[1].split(" ", -1)).map(ids::of).toArray(String[]::new));
      case "day" -> holding.with(Property.PUBLISHED, parts[1]);
      case "number" -> holding.with(Property.DOCUMENT_NUMBER, parts[1]);
      case "index" -> holding.with(Property.INDEX_NUMBER, parts[1]);
      case "publisher" -> holding.with(Property.PUBLISHER, parts[1]);
      case "keywords" -> holding.with(Property.KEYWORDS, parts[1]);
      case "topic" -> holding.with(Property.TOPIC, parts[1]);
      default -> throw new IllegalArgumentException("documents.csv: what is " + fact + "?");
    }
  }
}
