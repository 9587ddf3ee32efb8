package gongkai.solr.holding;

import gongkai.noun.Sha256;
import gongkai.solr.field.Noun;

/**
 * Ids of records in Solr. Those of one document begin with its id and {@code !}, by which SolrCloud
 * keeps them on one shard; a second {@code !} would mean a finer split, so there is never one.
 */
final class RecordIds {
  private RecordIds() {}

  static String passage(String document, String anchor) {
    return document + "!p#" + plain(anchor);
  }

  static String observation(String document, String id) {
    return document + "!o#" + plain(id);
  }

  static String finding(String document, String id) {
    return document + "!f#" + plain(id);
  }

  /** Of a ledger entry: places are long and full of signs, so their hash stands for them. */
  static String source(String place) {
    return "source:" + Sha256.hex(place);
  }

  /** What the record with such an id is. */
  static Noun noun(String id) {
    return switch (id.charAt(id.indexOf('!') + 1)) {
      case 'p' -> Noun.PASSAGE;
      case 'o' -> Noun.OBSERVATION;
      case 'f' -> Noun.FINDING;
      default -> throw new IllegalArgumentException("not the id of a document's part: " + id);
    };
  }

  private static String plain(String local) {
    return local.replace("!", "%21");
  }
}
