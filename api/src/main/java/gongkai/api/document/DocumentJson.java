package gongkai.api.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.noun.Disclosure;
import gongkai.noun.NounJson;
import gongkai.noun.SourcePlace;
import gongkai.noun.Wire;

/** A Disclosure in full: as in datasets and hits, and beside each value what states it. */
final class DocumentJson {
  private DocumentJson() {}

  static ObjectNode of(Disclosure disclosure) {
    ObjectNode body = Wire.disclosure(disclosure);
    ObjectNode statements = NounJson.mapper().valueToTree(disclosure.statements());
    body.set("statements", statements);
    body.set("citations", NounJson.mapper().valueToTree(disclosure.citations()));
    body.set(
        "found",
        NounJson.mapper()
            .valueToTree(disclosure.sources().stream().map(SourcePlace::published).toList()));
    return body;
  }
}
