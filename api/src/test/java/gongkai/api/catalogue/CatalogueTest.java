package gongkai.api.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.Served;
import gongkai.api.Site;
import gongkai.api.catalogue.rdf.Turtle;
import gongkai.api.request.Owner;
import gongkai.dataset.catalogue.DatasetCatalogue;
import gongkai.dataset.release.ReleaseFolder;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue as tools of others read it. */
class CatalogueTest {
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String DCT = "http://purl.org/dc/terms/";

  private static Model model(String text, Lang form) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(model, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), form);
    return model;
  }

  private static ValidationReport validated(Graph data) {
    Shapes shapes = Shapes.parse(model(resource("dcat-ap-3.0.1.ttl"), Lang.TURTLE).getGraph());
    return ShaclValidator.get().validate(shapes, data);
  }

  private static String resource(String name) {
    try (var in = CatalogueTest.class.getResourceAsStream("/gongkai/api/catalogue/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void allThreeFormsSayTheSameAndKeepToTheShapes() {
    Served served = Served.start();
    Model turtle = model(served.get("/catalog.ttl").body(), Lang.TURTLE);
    Model jsonLd = model(served.get("/catalog.jsonld").body(), Lang.JSONLD);
    Model xml = model(served.get("/catalog.rdf").body(), Lang.RDFXML);
    assertTrue(turtle.size() > 1000, turtle.size() + " statements");
    assertTrue(turtle.isIsomorphicWith(jsonLd), () -> "JSON-LD: " + difference(turtle, jsonLd));
    assertTrue(turtle.isIsomorphicWith(xml), () -> "RDF/XML: " + difference(turtle, xml));
    ValidationReport report = validated(turtle.getGraph());
    assertTrue(
        report.conforms(),
        () ->
            report.getEntries().size()
                + ": "
                + report.getEntries().stream().limit(5).map(Object::toString).toList());
  }

  private static String difference(Model one, Model other) {
    return one.difference(other).listStatements().toList().stream().limit(4).toList()
        + " / "
        + other.difference(one).listStatements().toList().stream().limit(4).toList();
  }

  /** Each class of fault that was found in catalogues here before. */
  @ParameterizedTest
  @CsvSource({
    "http://purl.org/dc/terms/publisher, words",
    "http://purl.org/dc/terms/language, zh",
    "http://purl.org/dc/terms/accrualPeriodicity, daily",
    "http://www.w3.org/ns/dcat#landingPage, /datasets",
    "http://purl.org/dc/terms/spatial, China",
  })
  void theShapesFindWordsWhereAThingIsWanted(String property, String words) {
    Model model = model(Served.start().get("/catalog.ttl").body(), Lang.TURTLE);
    model
        .listSubjectsWithProperty(
            ResourceFactory.createProperty("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
            ResourceFactory.createResource(DCAT + "Dataset"))
        .next()
        .addProperty(ResourceFactory.createProperty(property), words);
    assertFalse(validated(model.getGraph()).conforms());
  }

  @Test
  void datasetsAreSortedDatedAndDescribedEachInItsOwnWords() {
    Model model = model(Served.start().get("/catalog.ttl").body(), Lang.TURTLE);
    Set<List<String>> keywords = new HashSet<>();
    int datasets = 0;
    for (var dataset :
        model
            .listSubjectsWithProperty(ResourceFactory.createProperty(DCAT + "distribution"))
            .toList()) {
      datasets++;
      for (String wanted :
          List.of(
              DCAT + "theme",
              DCT + "spatial",
              DCT + "temporal",
              DCT + "accessRights",
              DCAT + "contactPoint",
              DCT + "issued",
              DCT + "modified")) {
        assertTrue(
            dataset.hasProperty(ResourceFactory.createProperty(wanted)), dataset + " " + wanted);
      }
      if (!dataset.hasProperty(ResourceFactory.createProperty(DCAT + "inSeries"))) {
        keywords.add(
            dataset
                .listProperties(ResourceFactory.createProperty(DCAT + "keyword"))
                .toList()
                .stream()
                .map(s -> s.getString())
                .sorted()
                .toList());
      }
    }
    assertTrue(datasets > 14, datasets + " datasets and members");
    assertEquals(DatasetCatalogue.load().all().size(), keywords.size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/turtle | text/turtle
          application/rdf+xml | application/rdf+xml
          application/ld+json | application/ld+json
          text/turtle;q=0.5, application/rdf+xml;q=0.9 | application/rdf+xml
          application/* | application/ld+json
          text/html | application/ld+json
          */* | application/ld+json
          """)
  void theClientChoosesTheForm(String accept, String type) {
    HttpResponse<String> response = Served.start().get("/catalog", "Accept", accept);
    assertEquals(200, response.statusCode());
    assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith(type));
    assertTrue(response.headers().firstValue("Vary").orElse("").contains("Accept"));
  }

  @Test
  void oneDatasetStandsAloneWithItsMembers() {
    String path = "/api/v1/datasets/annual-report-statistics/dcat.";
    Model model = model(Served.start().get(path + "ttl").body(), Lang.TURTLE);
    assertTrue(validated(model.getGraph()).conforms());
    assertTrue(model.isIsomorphicWith(model(Served.start().get(path + "rdf").body(), Lang.RDFXML)));
    assertTrue(
        model
            .listObjectsOfProperty(ResourceFactory.createProperty(DCAT + "seriesMember"))
            .hasNext());
    assertEquals(404, Served.start().get("/api/v1/datasets/none/dcat.ttl").statusCode());
  }

  /** A member's file holds the rows of its year by the date that the dataset is about. */
  @Test
  void membersOfASeriesAreTheDataOfTheirYear() {
    Served served = Served.start();
    long rows = 0;
    int members = 0;
    for (JsonNode dataset : served.json("/catalog.jsonld").path("dcat:dataset")) {
      String id = dataset.path("dct:identifier").asText();
      if (dataset.has("dcat:inSeries") && id.startsWith("disclosures-")) {
        members++;
        String year = id.substring(id.length() - 4);
        String address =
            dataset.path("dcat:distribution").path(1).path("dcat:downloadURL").path("@id").asText();
        JsonNode file = served.json(address.replaceFirst("^https?://[^/]+", ""));
        assertFalse(file.isEmpty(), address);
        for (JsonNode row : file) {
          assertTrue(row.path("published").asText().startsWith(year), row.toString());
          rows++;
        }
      }
    }
    assertTrue(members > 0);
    assertEquals(
        served
            .json("/api/v1/datasets/disclosures/rows?present=published&size=1")
            .path("total")
            .asLong(),
        rows);
  }

  @Test
  void nothingIsInventedWhereTheOperatorSaidNothing(@org.junit.jupiter.api.io.TempDir Path none) {
    Editions editions = new Editions(DatasetCatalogue.load(), new ReleaseFolder(none));
    Owner unsaid = Site.named("某站", false).owner();
    Model model =
        model(
            Turtle.of(
                new Dcat(editions, unsaid, dataset -> List.of()).catalogue("http://x.example")),
            Lang.TURTLE);
    assertTrue(validated(model.getGraph()).conforms());
    assertFalse(model.contains(null, ResourceFactory.createProperty(DCAT + "contactPoint")));
    assertFalse(model.contains(null, ResourceFactory.createProperty(DCT + "modified")));
    assertFalse(
        SchemaOrg.dataset(
                DatasetCatalogue.load().all().getFirst(), editions, unsaid, "http://x.example")
            .has("conformsTo"));
    assertTrue(
        new Pod(editions, unsaid)
            .catalogue("http://x.example").dataset().stream()
                .allMatch(dataset -> dataset.contactPoint().isEmpty()));
  }
}
