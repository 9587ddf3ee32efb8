package gongkai.bench.relevance;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.analysis.IndexVocabulary;
import gongkai.solr.analysis.Keys;
import gongkai.solr.holding.Selection;
import gongkai.vocabulary.table.VocabularyFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Prints how often a document that is asked for by its number or title stands first, over a data
 * folder that was indexed before. {@code bench/known-items} starts it.
 */
public final class KnownItems {
  private static final int FAILURES_SHOWN = 20;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final IndexVocabulary vocabulary = IndexVocabulary.load(VocabularyFolder.shipped());
  private int asked;
  private int first;
  private int said;
  private int numbers;

  private KnownItems() {}

  /**
   * Asks for documents by their numbers and titles, and prints how often they stand first.
   *
   * @param args the data folder, and every how-manieth document is asked for
   */
  public static void main(String[] args) throws IOException {
    KnownItems items = new KnownItems();
    try (Service service = new Service(Path.of(args[0]), Optional.empty())) {
      items.run(service, Integer.parseInt(args[1]));
    }
    System.exit(0);
  }

  private void run(Service service, int step) throws IOException {
    List<Disclosure> all = service.holdings().disclosures(Selection.ALL).toList();
    for (int i = 0; i < all.size(); i += step) {
      ask(service, all.get(i));
    }
    out.printf(
        "documents %d, variants asked %d, first place %d (%.2f %%); numbers %d, read as such %d%n",
        all.size(), asked, first, 100.0 * first / asked, numbers, said);
  }

  private void ask(Service service, Disclosure document) throws IOException {
    String number = document.value(Property.DOCUMENT_NUMBER);
    if (!number.isEmpty()) {
      for (String typed : Typing.ofNumber(number)) {
        JsonNode answer = service.search(typed, "&size=2");
        numbers++;
        boolean read = answer.get("interpretedAs").asText().contains("文号");
        said += read ? 1 : 0;
        if (!read && numbers - said <= FAILURES_SHOWN) {
          out.printf("not read as a number: %s%n", typed);
        }
        judge(typed, answer, document);
      }
    }
    for (String typed : Typing.ofTitle(document.title())) {
      judge(typed, service.search(typed, "&size=2"), document);
    }
  }

  /** Another document of the very same name or number is as good an answer. */
  private void judge(String typed, JsonNode answer, Disclosure document) {
    asked++;
    JsonNode hit = answer.get("hits").path(0);
    boolean found =
        hit.path("id").asText().equals(document.id())
            || (!document.value(Property.DOCUMENT_NUMBER).isEmpty()
                && vocabulary
                    .numberKey(hit.path("documentNumber").asText())
                    .equals(vocabulary.numberKey(document.value(Property.DOCUMENT_NUMBER))))
            || Keys.ofName(hit.path("title").asText()).equals(Keys.ofName(document.title()));
    if (found) {
      first++;
    } else if (asked - first <= FAILURES_SHOWN) {
      out.printf("not first: %s, but %s%n", typed, hit.path("title").asText());
    }
  }
}
