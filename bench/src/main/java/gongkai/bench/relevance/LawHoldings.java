package gongkai.bench.relevance;

import gongkai.bench.relevance.Judgements.Article;
import gongkai.noun.Disclosure;
import gongkai.noun.Original;
import gongkai.noun.Passage;
import gongkai.noun.Property;
import gongkai.noun.Sha256;
import gongkai.noun.Statement;
import gongkai.solr.holding.Holding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Laws as the index takes documents: a law is one, an article a passage, its id the anchor. */
final class LawHoldings {
  private LawHoldings() {}

  static List<Holding> of(List<Article> articles) {
    Map<String, List<Article>> byLaw = new LinkedHashMap<>();
    articles.forEach(
        article ->
            byLaw
                .computeIfAbsent(article.law() + "\n" + article.date(), none -> new ArrayList<>())
                .add(article));
    return byLaw.values().stream().map(LawHoldings::holding).toList();
  }

  /** The document of each article, by ids. */
  static Map<String, String> documents(List<Article> articles) {
    Map<String, String> documents = new LinkedHashMap<>();
    for (Holding holding : of(articles)) {
      holding
          .passages()
          .forEach(passage -> documents.put(passage.anchor(), holding.disclosure().id()));
    }
    return documents;
  }

  private static Holding holding(List<Article> articles) {
    StringBuilder text = new StringBuilder();
    Article first = articles.getFirst();
    String hash = Sha256.hex(first.law() + first.date() + first.id());
    String document = hash.substring(0, 20);
    List<Passage> passages = new ArrayList<>();
    for (Article article : articles) {
      int start = text.length();
      text.append(article.article()).append(' ').append(article.text());
      passages.add(
          new Passage(
              document,
              article.id(),
              Passage.Kind.ARTICLE,
              List.of(),
              OptionalInt.empty(),
              start,
              text.length(),
              text.substring(start),
              List.of()));
      text.append('\n');
    }
    return new Holding(
        disclosure(hash, first, text.length()), text.toString(), passages, List.of(), List.of());
  }

  private static Disclosure disclosure(String hash, Article first, long size) {
    Map<Property, Statement> statements = new LinkedHashMap<>();
    statements.put(Property.TITLE, said(first.law()));
    if (!first.date().isEmpty()) {
      statements.put(Property.PUBLISHED, said(first.date()));
    }
    return Disclosure.stated(
        hash.substring(0, 20),
        new Original(hash, "text/plain", size, first.law() + ".txt"),
        statements);
  }

  private static Statement said(String value) {
    return new Statement(
        value, value, Statement.Evidence.METADATA_BLOCK, Statement.Certainty.STATED);
  }
}
