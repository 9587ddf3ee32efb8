package gongkai.api.catalogue;

import gongkai.api.answer.Accepted;
import gongkai.api.answer.Vary;
import gongkai.api.answer.Whole;
import gongkai.api.catalogue.rdf.JsonLd;
import gongkai.api.catalogue.rdf.Node;
import gongkai.api.catalogue.rdf.RdfXml;
import gongkai.api.catalogue.rdf.Turtle;
import gongkai.api.request.AnswerJson;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A form that descriptions are given in. */
public enum RdfForm {
  JSON_LD("application/ld+json", "jsonld"),
  TURTLE("text/turtle", "ttl"),
  RDF_XML("application/rdf+xml", "rdf");

  private static final String HTML = "text/html";

  private final String mediaType;
  private final String extension;

  RdfForm(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Of addresses that give this form, without a dot. */
  public String extension() {
    return extension;
  }

  /** The form that a client of a page asks for; empty where it rather reads the page. */
  public static Optional<RdfForm> insteadOfPage(ServerRequest request) {
    return Accepted.of(request, Stream.concat(Stream.of(HTML), types().stream()).toList())
        .flatMap(RdfForm::of);
  }

  /** The form that a client asks for, else JSON-LD. */
  static RdfForm asked(ServerRequest request) {
    return Accepted.of(request, types()).flatMap(RdfForm::of).orElse(JSON_LD);
  }

  private static List<String> types() {
    return Stream.of(values()).map(RdfForm::mediaType).toList();
  }

  private static Optional<RdfForm> of(String type) {
    return Stream.of(values()).filter(form -> form.mediaType.equals(type)).findFirst();
  }

  /** Answers with a description, at an address that may give others to others. */
  public void negotiated(ServerRequest request, ServerResponse response, Node node) {
    Vary.add(response, "Accept");
    send(request, response, node);
  }

  void send(ServerRequest request, ServerResponse response, Node node) {
    Whole.send(request, response, charset(), bytes(node));
  }

  private String charset() {
    return this == JSON_LD ? mediaType : mediaType + "; charset=utf-8";
  }

  private byte[] bytes(Node node) {
    try {
      return switch (this) {
        case JSON_LD -> AnswerJson.mapper().writeValueAsBytes(JsonLd.of(node));
        case TURTLE -> Turtle.of(node).getBytes(StandardCharsets.UTF_8);
        case RDF_XML -> RdfXml.of(node);
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
