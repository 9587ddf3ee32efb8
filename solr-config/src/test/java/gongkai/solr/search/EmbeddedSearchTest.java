package gongkai.solr.search;

import gongkai.solr.search.SearchRequest.Match;
import gongkai.solr.search.SearchRequest.Scope;
import gongkai.solr.search.SearchRequest.Unit;
import gongkai.solr.testing.SharedSolr;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(SharedSolr.Embedded.class)
class EmbeddedSearchTest extends SearchContract {
  /** How a question travels is the same for all of them; HTTP is asked in the usual way alone. */
  @ParameterizedTest
  @MethodSource("hostile")
  void hostileQueriesAreOnlyWordsWhereverTheyAreLookedFor(String query) {
    for (Unit unit : Unit.values()) {
      for (Scope scope : Scope.values()) {
        for (Match match : Match.values()) {
          assertOnlyWords(with(SearchRequest.of(query).withUnit(unit), scope, match));
        }
      }
    }
  }
}
