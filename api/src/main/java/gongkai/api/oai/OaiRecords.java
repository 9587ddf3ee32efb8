package gongkai.api.oai;

import gongkai.api.xml.Xml;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.field.Fields;
import gongkai.solr.holding.Change;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.index.Slice;
import gongkai.vocabulary.Kinds;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documents as records of the protocol, one or a page of them. */
final class OaiRecords {
  static final String PREFIX = "oai_dc";

  private static final int PAGE = 200;

  /** What is gone is told of too, as deleted. */
  private static final Selection ALL = Selection.ALL.withWithdrawn();

  /** The protocol's identifiers want the name of a domain, which not every installation has. */
  private static final String NO_DOMAIN = "gongkai.local";

  private final Holdings holdings;
  private final Kinds kinds;

  OaiRecords(Holdings holdings, Kinds kinds) {
    this.holdings = holdings;
    this.kinds = kinds;
  }

  /** When what was changed longest ago was changed. */
  Instant earliest() {
    return holdings.changes(ALL, Optional.empty(), 1).items().stream()
        .findFirst()
        .map(Change::changed)
        .orElse(Instant.EPOCH);
  }

  Xml.Content one(OaiRequest asked, String base) {
    checkPrefix(asked.argument("metadataPrefix").orElse(""));
    Change change = held(asked.argument("identifier").orElse(""), base);
    return xml -> xml.element("GetRecord", get -> record(get, change, base, true));
  }

  /**
   * What an identifier leads to.
   *
   * @throws OaiException where there is none
   */
  Change held(String identifier, String base) {
    String id = identifier.replaceFirst("^oai:[^:]*:", "");
    if (!identifier.equals(identifier(base, id))) {
      throw new OaiException("idDoesNotExist", "there is no " + identifier);
    }
    return holdings.changes(ALL.and(Fields.ID, id), Optional.empty(), 1).items().stream()
        .findFirst()
        .orElseThrow(() -> new OaiException("idDoesNotExist", "there is no " + identifier));
  }

  Xml.Content list(OaiRequest asked, String base) {
    Optional<OaiToken> token =
        asked.argument("resumptionToken").map(t -> OaiToken.read(t, asked.verb().wire()));
    OaiRequest question = token.map(t -> again(asked, t)).orElse(asked);
    checkPrefix(question.argument("metadataPrefix").orElse(""));
    question.checkBounds();
    Slice<Change> slice = slice(question, token);
    if (slice.items().isEmpty() && token.isEmpty()) {
      throw new OaiException("noRecordsMatch", "no document matches");
    }
    boolean whole = asked.verb() == OaiRequest.Verb.LIST_RECORDS;
    return xml ->
        xml.element(
            asked.verb().wire(),
            list -> {
              slice.items().forEach(change -> record(list, change, base, whole));
              resumption(list, question, token, slice);
            });
  }

  private static OaiRequest again(OaiRequest asked, OaiToken token) {
    Map<String, String> arguments = new LinkedHashMap<>();
    arguments.put("metadataPrefix", token.prefix());
    putIfAny(arguments, "from", token.from());
    putIfAny(arguments, "until", token.until());
    putIfAny(arguments, "set", token.set());
    return new OaiRequest(asked.verb(), arguments);
  }

  private static void putIfAny(Map<String, String> arguments, String name, String value) {
    if (!value.isEmpty()) {
      arguments.put(name, value);
    }
  }

  private Slice<Change> slice(OaiRequest question, Optional<OaiToken> token) {
    Selection selection = question.from().map(ALL::changedSince).orElse(ALL);
    selection = question.until().map(selection::changedUntil).orElse(selection);
    Optional<String> set = question.argument("set");
    if (set.isPresent()) {
      String kind = set.orElseThrow();
      if (kinds.byId(kind).isEmpty()) {
        throw new OaiException("noRecordsMatch", "there is no set " + kind);
      }
      selection = selection.and(Fields.KIND, kind);
    }
    try {
      return holdings.changes(selection, token.map(OaiToken::mark), PAGE);
    } catch (IllegalArgumentException e) {
      if (token.isPresent()) {
        throw OaiToken.bad();
      }
      throw e;
    }
  }

  private static void resumption(
      Xml list, OaiRequest question, Optional<OaiToken> token, Slice<Change> slice) {
    long shown = token.map(OaiToken::shown).orElse(0L);
    if (token.isEmpty() && slice.next().isEmpty()) {
      return;
    }
    String next =
        slice
            .next()
            .map(
                mark ->
                    new OaiToken(
                            question.verb().wire(),
                            PREFIX,
                            question.argument("from").orElse(""),
                            question.argument("until").orElse(""),
                            question.argument("set").orElse(""),
                            shown + slice.items().size(),
                            mark)
                        .written())
            .orElse("");
    list.element(
        "resumptionToken",
        List.of(Map.entry("completeListSize", "" + slice.total()), Map.entry("cursor", "" + shown)),
        element -> element.text(next));
  }

  private static void checkPrefix(String prefix) {
    if (!prefix.equals(PREFIX)) {
      throw new OaiException("cannotDisseminateFormat", "only " + PREFIX + " is given");
    }
  }

  private static void record(Xml xml, Change change, String base, boolean whole) {
    if (!whole) {
      header(xml, change, base);
      return;
    }
    xml.element(
        "record",
        record -> {
          header(record, change, base);
          if (change.disclosure().withdrawn().isEmpty()) {
            record.element("metadata", m -> DublinCore.write(m, change.disclosure(), base));
          }
        });
  }

  private static void header(Xml xml, Change change, String base) {
    Disclosure disclosure = change.disclosure();
    xml.element(
        "header",
        disclosure.withdrawn().isPresent() ? List.of(Map.entry("status", "deleted")) : List.of(),
        header ->
            header
                .text("identifier", identifier(base, disclosure.id()))
                .text("datestamp", OaiResource.seconds(change.changed()))
                .optional("setSpec", disclosure.value(Property.KIND)));
  }

  static String identifier(String base, String id) {
    return "oai:" + host(base) + ":" + id;
  }

  static String host(String base) {
    String host = base.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
    return host.matches("[a-zA-Z][a-zA-Z0-9\\-]*(\\.[a-zA-Z][a-zA-Z0-9\\-]*)+") ? host : NO_DOMAIN;
  }
}
