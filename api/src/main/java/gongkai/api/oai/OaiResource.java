package gongkai.api.oai;

import gongkai.api.request.Answers;
import gongkai.api.request.Operation;
import gongkai.api.request.Parameter;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.xml.Xml;
import gongkai.solr.holding.Holdings;
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

/** {@code /oai}: the documents, to be harvested. */
public final class OaiResource {
  private static final String PATH = "/oai";
  private static final String XML = "text/xml; charset=utf-8";

  private static final int MOST_BODY = 1 << 16;

  private final OaiRecords records;
  private final Kinds kinds;
  private final String siteName;
  private final SiteUrl site;

  public OaiResource(Holdings holdings, Kinds kinds, String siteName, SiteUrl site) {
    this.records = new OaiRecords(holdings, kinds);
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
      case GET_RECORD -> records.one(asked, base);
      case LIST_IDENTIFIERS, LIST_RECORDS -> records.list(asked, base);
    };
  }

  private void identify(Xml xml, String base) {
    xml.text("repositoryName", siteName);
    xml.text("baseURL", base + PATH);
    xml.text("protocolVersion", "2.0");
    // The protocol demands an address; the operator's is on the pages of the site.
    xml.text("adminEmail", "postmaster@" + OaiRecords.host(base));
    xml.text("earliestDatestamp", seconds(records.earliest()));
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
                        .text("repositoryIdentifier", OaiRecords.host(base))
                        .text("delimiter", ":")
                        .text(
                            "sampleIdentifier",
                            OaiRecords.identifier(base, "0123456789abcdef0123"))));
  }

  private Xml.Content formats(OaiRequest asked, String base) {
    asked.argument("identifier").ifPresent(identifier -> records.held(identifier, base));
    return xml ->
        xml.element(
            "ListMetadataFormats",
            list ->
                list.element(
                    "metadataFormat",
                    format ->
                        format
                            .text("metadataPrefix", OaiRecords.PREFIX)
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

  static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
