package gongkai.api.catalogue.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Addresses of things, and the short names of vocabularies. */
final class Iri {
  /** Of the vocabularies that descriptions are written with. */
  static final Map<String, String> PREFIXES =
      new TreeMap<>(
          Map.of(
              "dcat", "http://www.w3.org/ns/dcat#",
              "dct", "http://purl.org/dc/terms/",
              "foaf", "http://xmlns.com/foaf/0.1/",
              "owl", "http://www.w3.org/2002/07/owl#",
              "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
              "rdfs", "http://www.w3.org/2000/01/rdf-schema#",
              "skos", "http://www.w3.org/2004/02/skos/core#",
              "spdx", "http://spdx.org/rdf/terms#",
              "vcard", "http://www.w3.org/2006/vcard/ns#",
              "xsd", "http://www.w3.org/2001/XMLSchema#"));

  private static final String FORBIDDEN = "<>\"{}|^`\\";

  private Iri() {}

  /** What no address may hold is written as its bytes. */
  static String of(String address) {
    StringBuilder iri = new StringBuilder();
    address
        .codePoints()
        .forEach(
            c -> {
              if (c > 0x20 && c != 0x7f && FORBIDDEN.indexOf(c) < 0) {
                iri.appendCodePoint(c);
              } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                  iri.append("%%%02X".formatted(b & 0xff));
                }
              }
            });
    return iri.toString();
  }

  /** The whole address of a short name. */
  static String whole(String name) {
    int colon = name.indexOf(':');
    return PREFIXES.get(name.substring(0, colon)) + name.substring(colon + 1);
  }
}
