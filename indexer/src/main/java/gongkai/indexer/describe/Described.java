package gongkai.indexer.describe;

import gongkai.indexer.extract.Content;
import gongkai.noun.Disclosure;
import gongkai.noun.Passage;
import java.util.List;

/** A document with all that is said about it, cut into citable pieces. */
public record Described(Disclosure disclosure, Content content, List<Passage> passages) {

  public Described {
    passages = List.copyOf(passages);
  }
}
