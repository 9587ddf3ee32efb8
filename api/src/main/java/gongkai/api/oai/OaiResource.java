package gongkai.api.oai;

import gongkai.api.request.Answers;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.xml.Xml;
import gongkai.noun.Disclosure;
import gongkai.noun.Property;
import gongkai.solr.holding.Change;
import gongkai.solr.holding.Holdings;
import gongkai.solr.holding.Selection;
import gongkai.solr.holding.Slice;
import gongkai.vocabulary.Kinds;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /oai}: the documents, to be harvested. */
public final class OaiResource {
  private static final String PATH = "/oai";
  private static final String XML = "text/xml; charset=utf-8";
  private static final String PREFIX = "oai_dc";
  private static final int PAGE = 200;

  /** The protocol's identifiers want the name of a domain, which not every installation has. */
  private static final String NO_DOMAIN = "gongkai.local";

  private static final int MOST_BODY = 1 << 16;

  private final Holdings holdings;
  private final Kinds kinds;
  private final String siteName;
  private final SiteUrl site;

  public OaiResource(Holdings holdings, Kinds kinds, String siteName, SiteUrl site) {
    this.holdings = holdings;
    this.kinds = kinds;
    this.siteName = siteName;
    this.site = site;
  }

  public List<Route> routes() {
    List<Parameter> parameters =
        List.of(
            Parameter.choice(
                "verb",
                List.of(OaiRequest.Verb.values()).stream().map(OaiRequest.Verb::wire).toList()),
            Parameter.text("identifier"),
            Parameter.text("metadataPrefix"),
            Parameter.text("set"),
            Parameter.text("from").meaning("起始日期（含）", "earliest datestamp, inclusive"),
            Parameter.text("until"),
            Parameter.text("resumptionToken").upTo(2000));
    return List.of(
        new Route(
            Operation.get("oai", PATH, "catalogues", parameters, Operation.Answer.of("text/xml")),
            (arguments, request, response) -> answer(fromQuery(request), request, response),
            true),
        new Route(
            Operation.posted(
                "oaiPost",
                PATH,
                "catalogues",
                "OaiArguments",
                "application/x-www-form-urlencoded",
                Operation.Answer.of("text/xml")),
            (arguments, request, response) -> answer(fromBody(request), request, response),
            true));
  }

  private static Map<String, List<String>> fromQuery(ServerRequest request) {
    Map<String, List<String>> given = new LinkedHashMap<>();
    request.query().names().forEach(name -> given.put(name, request.query().all(name)));
    return given;
  }

  private static Map<String, List<String>> fromBody(ServerRequest request) throws Exception {
    Map<String, List<String>> given = new LinkedHashMap<>();
    String body =
        new String(request.content().inputStream().readNBytes(MOST_BODY), StandardCharsets.UTF_8);
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        given
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return given;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private void answer(
      Map<String, List<String>> given, ServerRequest request, ServerResponse response) {
    String base = site.of(request);
    List<Map.Entry<String, String>> attributes = new ArrayList<>();
    byte[] body;
    try {
      OaiRequest asked = OaiRequest.of(given);
      // Of an error only where verb and arguments could be read (OAI-PMH 2.0, 3.2).
      attributes.add(Map.entry("verb", asked.verb().wire()));
      attributes.addAll(asked.arguments().entrySet());
      body = envelope(base, attributes, content(asked, base));
    } catch (OaiException e) {
      boolean unread = e.code().equals("badVerb") || e.code().equals("badArgument");
      body =
          envelope(
              base,
              unread ? List.of() : attributes,
              xml ->
                  xml.element(
                      "error",
                      List.of(Map.entry("code", e.code())),
                      error -> error.text(String.valueOf(e.getMessage()))));
    }
    Answers.bytes(request, response, XML, body);
  }

  private byte[] envelope(
      String base, List<Map.Entry<String, String>> attributes, Xml.Content content) {
    return Xml.document(
        "OAI-PMH",
        List.of(
            Map.entry("xmlns", "http://www.openarchives.org/OAI/2.0/"),
            Map.entry("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            Map.entry(
                "xsi:schemaLocation",
                "http://www.openarchives.org/OAI/2.0/"
                    + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd")),
        xml -> {
          xml.text("responseDate", seconds(Instant.now()));
          xml.element("request", attributes, request -> request.text(base + PATH));
          content.writeTo(xml);
        });
  }

  private Xml.Content content(OaiRequest asked, String base) {
    return switch (asked.verb()) {
      case IDENTIFY -> xml -> xml.element("Identify", identify -> identify(identify, base));
      case LIST_METADATA_FORMATS -> formats(asked, base);
      case LIST_SETS -> sets(asked);
      case GET_RECORD -> record(asked, base);
      case LIST_IDENTIFIERS, LIST_RECORDS -> list(asked, base);
    };
  }

  private void identify(Xml xml, String base) {
    xml.text("repositoryName", siteName);
    xml.text("baseURL", base + PATH);
    xml.text("protocolVersion", "2.0");
    // The protocol demands an address; the operator's is on the pages of the site.
    xml.text("adminEmail", "postmaster@" + host(base));
    xml.text("earliestDatestamp", seconds(earliest()));
    xml.text("deletedRecord", "persistent");
    xml.text("granularity", "YYYY-MM-DDThh:mm:ssZ");
    xml.element(
        "description",
        description ->
            description.element(
                "oai-identifier",
                List.of(
                    Map.entry("xmlns", "http://www.openarchives.org/OAI/2.0/oai-identifier"),
                    Map.entry("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                    Map.entry(
                        "xsi:schemaLocation",
                        "http://www.openarchives.org/OAI/2.0/oai-identifier"
                            + " http://www.openarchives.org/OAI/2.0/oai-identifier.xsd")),
                scheme ->
                    scheme
                        .text("scheme", "oai")
                        .text("repositoryIdentifier", host(base))
                        .text("delimiter", ":")
                        .text("sampleIdentifier", identifier(base, "0123456789abcdef0123"))));
  }

  private Instant earliest() {
    return holdings.changes(Selection.ALL, Optional.empty(), 1).items().stream()
        .findFirst()
        .map(Change::changed)
        .orElse(Instant.EPOCH);
  }

  private Xml.Content formats(OaiRequest asked, String base) {
    asked.argument("identifier").ifPresent(identifier -> held(identifier, base));
    return xml ->
        xml.element(
            "ListMetadataFormats",
            list ->
                list.element(
                    "metadataFormat",
                    format ->
                        format
                            .text("metadataPrefix", PREFIX)
                            .text("schema", DublinCore.SCHEMA)
                            .text("metadataNamespace", DublinCore.NAMESPACE)));
  }

  private Xml.Content sets(OaiRequest asked) {
    asked
        .argument("resumptionToken")
        .ifPresent(
            token -> {
              throw OaiToken.bad();
            });
    return xml ->
        xml.element(
            "ListSets",
            list ->
                kinds
                    .all()
                    .forEach(
                        kind ->
                            list.element(
                                "set",
                                set ->
                                    set.text("setSpec", kind.id()).text("setName", kind.label()))));
  }

  private Xml.Content record(OaiRequest asked, String base) {
    checkPrefix(asked.argument("metadataPrefix").orElse(""));
    Change change = held(asked.argument("identifier").orElse(""), base);
    return xml -> xml.element("GetRecord", get -> record(get, change, base, true));
  }

  private Change held(String identifier, String base) {
    String id = identifier.replaceFirst("^oai:[^:]*:", "");
    if (!identifier.equals(identifier(base, id))) {
      throw new OaiException("idDoesNotExist", "there is no " + identifier);
    }
    return holdings.changes(Selection.of("id", id), Optional.empty(), 1).items().stream()
        .findFirst()
        .orElseThrow(() -> new OaiException("idDoesNotExist", "there is no " + identifier));
  }

  private Xml.Content list(OaiRequest asked, String base) {
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
    Map<String, List<String>> filter = new LinkedHashMap<>();
    question.from().ifPresent(from -> filter.put("since", List.of(from.toString())));
    question.until().ifPresent(until -> filter.put("until", List.of(until.toString())));
    question
        .argument("set")
        .ifPresent(
            set -> {
              if (kinds.byId(set).isEmpty()) {
                throw new OaiException("noRecordsMatch", "there is no set " + set);
              }
              filter.put("kind", List.of(set));
            });
    try {
      return holdings.changes(new Selection(filter), token.map(OaiToken::mark), PAGE);
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
                .text("datestamp", seconds(change.changed()))
                .optional("setSpec", disclosure.value(Property.KIND)));
  }

  private static String identifier(String base, String id) {
    return "oai:" + host(base) + ":" + id;
  }

  private static String host(String base) {
    String host = base.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "");
    return host.matches("[a-zA-Z][a-zA-Z0-9\\-]*(\\.[a-zA-Z][a-zA-Z0-9\\-]*)+") ? host : NO_DOMAIN;
  }

  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
