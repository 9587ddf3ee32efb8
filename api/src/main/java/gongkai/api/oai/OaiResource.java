package gongkai.api.oai;

import gongkai.api.answer.Whole;
import gongkai.api.problem.Fault;
import gongkai.api.problem.ProblemException;
import gongkai.api.request.Body;
import gongkai.api.request.Operation;
import gongkai.api.request.OwnErrors;
import gongkai.api.request.Owner;
import gongkai.api.request.Parameter;
import gongkai.api.request.ParameterLimits;
import gongkai.api.request.Route;
import gongkai.api.request.SiteUrl;
import gongkai.api.words.Language;
import gongkai.api.words.Words;
import gongkai.api.xml.Xml;
import gongkai.solr.holding.Holdings;
import gongkai.vocabulary.Kinds;
import io.helidon.http.Status;
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

  /** The protocol demands an address; of an operator who gave none, one that can be nobody's. */
  private static final String NOBODY = "no-contact-given@gongkai.invalid";

  private static final int MOST_BODY = 1 << 16;

  private final OaiRecords records;
  private final Kinds kinds;
  private final Owner owner;
  private final SiteUrl site;

  public OaiResource(Holdings holdings, Kinds kinds, Owner owner, SiteUrl site) {
    this.records = new OaiRecords(holdings, kinds);
    this.kinds = kinds;
    this.owner = owner;
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
    OwnErrors errors = new OwnErrors("text/xml", Body.NONE, this::refuse);
    Operation queried =
        Operation.get("oai", PATH, "catalogues", parameters, Operation.Answer.of("text/xml"));
    return List.of(
        new Route(
            queried,
            (arguments, request, response) ->
                answer(ParameterLimits.given(request), request, response),
            errors),
        new Route(
            Operation.posted(
                "oaiPost",
                PATH,
                "catalogues",
                Body.of(OaiForm.class),
                "application/x-www-form-urlencoded",
                Operation.Answer.of("text/xml")),
            (arguments, request, response) -> answerBody(queried, request, response),
            errors));
  }

  /** A form has the limits of a query. */
  private void answerBody(Operation operation, ServerRequest request, ServerResponse response)
      throws Exception {
    Map<String, List<String>> given = fromBody(request);
    List<Fault> faults = ParameterLimits.faults(operation, given);
    if (faults.isEmpty()) {
      answer(given, request, response);
    } else {
      refuse(faults, request, response);
    }
  }

  private void refuse(List<Fault> faults, ServerRequest request, ServerResponse response) {
    Fault fault = faults.getFirst();
    String reason = Words.in(Language.EN).say("fault." + fault.key(), fault.with().toArray());
    String now = seconds(Instant.now());
    OaiException refused = new OaiException("badArgument", fault.parameter() + ": " + reason);
    send(request, response, now, envelope(site.of(request), now, List.of(), error(refused)));
  }

  private static Map<String, List<String>> fromBody(ServerRequest request) throws Exception {
    Map<String, List<String>> given = new LinkedHashMap<>();
    byte[] bytes = request.content().inputStream().readNBytes(MOST_BODY + 1);
    if (bytes.length > MOST_BODY) {
      throw ProblemException.of(Status.REQUEST_ENTITY_TOO_LARGE_413, "too-large");
    }
    String body = new String(bytes, StandardCharsets.UTF_8);
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
    String now = seconds(Instant.now());
    try {
      OaiRequest asked = OaiRequest.of(given);
      // Of an error only where verb and arguments could be read (OAI-PMH 2.0, 3.2).
      attributes.add(Map.entry("verb", asked.verb().wire()));
      attributes.addAll(asked.arguments().entrySet());
      send(request, response, now, envelope(base, now, attributes, content(asked, base)));
    } catch (OaiException e) {
      boolean unread = e.code().equals("badVerb") || e.code().equals("badArgument");
      send(request, response, now, envelope(base, now, unread ? List.of() : attributes, error(e)));
    }
  }

  private static Xml.Content error(OaiException e) {
    return xml ->
        xml.element(
            "error",
            List.of(Map.entry("code", e.code())),
            error -> error.text(String.valueOf(e.getMessage())));
  }

  /** When it was answered passes with the moment, and is not what the answer says. */
  private static void send(
      ServerRequest request, ServerResponse response, String now, byte[] body) {
    String lasting =
        Xml.string(body).replace("<responseDate>" + now + "</responseDate>", "<responseDate/>");
    Whole.send(request, response, XML, body, lasting.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] envelope(
      String base, String now, List<Map.Entry<String, String>> attributes, Xml.Content content) {
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
          xml.text("responseDate", now);
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
    xml.text("repositoryName", owner.siteName());
    xml.text("baseURL", base + PATH);
    xml.text("protocolVersion", "2.0");
    xml.text("adminEmail", owner.mail().isEmpty() ? NOBODY : owner.mail());
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
