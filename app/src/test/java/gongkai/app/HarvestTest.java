package gongkai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gongkai.api.ApiServer;
import gongkai.api.Site;
import gongkai.app.command.Front;
import gongkai.app.installation.Installation;
import gongkai.app.installation.InstallationOptions;
import gongkai.app.run.Runs;
import gongkai.indexer.Indexer;
import gongkai.indexer.Intake;
import gongkai.indexer.Progress;
import gongkai.noun.NounJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Portals that follow the service, each by its own protocol: after a first walk, and after an
 * update and a withdrawal, each holds exactly what the service holds.
 */
class HarvestTest {
  @TempDir static Path folder;

  private static Installation installation;
  private static Indexer indexer;
  private static Runs runs;
  private static ApiServer server;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void start() throws IOException {
    installation = Installation.open(InstallationOptions.at(folder.resolve("data")));
    indexer = installation.openIndexer();
    runs =
        new Runs(installation, indexer, () -> installation.publication().publish((d, made) -> {}));
    server = Front.local(Site.named("公开", false), Optional.empty()).open(installation, runs);
  }

  @AfterAll
  static void stop() {
    server.close();
    indexer.close();
    installation.close();
  }

  @Test
  void everyPortalEndsWithWhatTheServiceHolds() throws Exception {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    write(documents, "甲", "示例区人民政府2016年政府信息公开工作年度报告\n全区主动公开信息120余条。\n");
    write(documents, "乙", "示例区教育局关于做好招生工作的通知\n现将有关事项通知如下。\n");
    write(documents, "丙", "示例区民政局2017年工作要点\n推进养老服务。\n");
    runs.index(Intake.of(List.of(documents), false), Progress.SILENT);

    Map<String, JsonNode> byChanges = new TreeMap<>();
    Map<String, String> byOai = new TreeMap<>();
    String since = followChanges(byChanges, "");
    String harvested = followOai(byOai, "");
    String seen = latestChange();
    assertEquals(3, held().size());
    assertEquals(held(), byChanges.keySet());
    assertEquals(held(), byOai.keySet());
    checkCatalogues();

    write(documents, "甲", "示例区人民政府2016年政府信息公开工作年度报告\n全区主动公开信息130余条。\n");
    Files.delete(documents.resolve("乙.txt"));
    write(documents, "丁", "示例区财政局2018年部门预算\n收入总计100万元。\n");
    runs.index(Intake.of(List.of(documents), false), Progress.SILENT);

    Set<String> before = new TreeSet<>(byChanges.keySet());
    followChanges(byChanges, "?since=" + encoded(since));
    followOai(byOai, "&from=" + encoded(harvested));
    harvestOfTheSameMinute(seen);
    assertEquals(3, held().size());
    assertEquals(held(), byChanges.keySet());
    assertEquals(held(), byOai.keySet());
    before.removeAll(held());
    assertEquals(2, before.size(), "the old version and the withdrawn one are gone");
    checkCatalogues();

    Map<String, JsonNode> fromZero = new TreeMap<>();
    followChanges(fromZero, "");
    assertEquals(byChanges, fromZero);
  }

  private static String latestChange() throws Exception {
    return json("/api/3/action/package_search?sort=metadata_modified+desc&rows=1")
        .at("/result/results/0/metadata_modified")
        .asText();
  }

  /** As ckanext-harvest asks for what was changed since, seconds after it asked before. */
  private static void harvestOfTheSameMinute(String seen) throws Exception {
    Set<String> wanted = new TreeSet<>();
    for (JsonNode dataset : json("/api/v1/datasets").path("items")) {
      String name = dataset.path("name").asText();
      if (json("/api/v1/datasets/" + name + "/releases").path("items").size() > 1) {
        wanted.add(name);
      }
    }
    assertTrue(wanted.contains("disclosures"), wanted.toString());
    Set<String> found = new TreeSet<>();
    json("/api/3/action/package_search?rows=100&start=0&sort=id+asc&fq="
            + encoded("metadata_modified:[" + seen + "Z TO *]"))
        .at("/result/results")
        .forEach(one -> found.add(one.path("name").asText()));
    assertTrue(found.containsAll(wanted), "changed " + wanted + ", told of " + found);
  }

  private static void write(Path documents, String name, String text) throws IOException {
    Files.writeString(documents.resolve(name + ".txt"), text);
  }

  /** The service's own word for what is public: the export. */
  private static Set<String> held() throws Exception {
    Set<String> ids = new TreeSet<>();
    for (String line : get("/api/v1/documents").lines().toList()) {
      JsonNode document = NounJson.mapper().readTree(line);
      if (document.has("id") && document.path("withdrawn").isNull()) {
        ids.add(document.path("id").asText());
      }
    }
    return ids;
  }

  /** Puts what is told into the copy; gives the since of the next call. */
  private static String followChanges(Map<String, JsonNode> copy, String question)
      throws Exception {
    JsonNode last = NounJson.mapper().createObjectNode();
    for (String line : get("/api/v1/changes" + question).lines().toList()) {
      last = NounJson.mapper().readTree(line);
      if (last.path("change").asText().equals("withdrawn")) {
        copy.remove(last.path("id").asText());
      } else if (last.has("change")) {
        copy.put(last.path("id").asText(), last.path("document"));
      }
    }
    assertTrue(last.path("complete").asBoolean(), last.toString());
    return last.path("since").asText();
  }

  /** Likewise; gives the time of the answer, from which a harvester goes on. */
  private static String followOai(Map<String, String> copy, String question) throws Exception {
    Optional<String> next = Optional.of("&metadataPrefix=oai_dc" + question);
    String time = "";
    while (next.isPresent()) {
      Element answer = xml(get("/oai?verb=ListRecords" + next.orElseThrow()));
      time = time.isEmpty() ? text(answer, "responseDate") : time;
      NodeList headers = answer.getElementsByTagName("header");
      for (int i = 0; i < headers.getLength(); i++) {
        Element header = (Element) headers.item(i);
        String id = text(header, "identifier").replaceFirst(".*:", "");
        if (header.getAttribute("status").equals("deleted")) {
          copy.remove(id);
        } else {
          copy.put(id, text(header, "datestamp"));
        }
      }
      next =
          Optional.of(text(answer, "resumptionToken"))
              .filter(token -> !token.isEmpty())
              .map(token -> "&resumptionToken=" + encoded(token));
    }
    return time;
  }

  /** As ckanext-harvest pages through a portal, and as a harvester of DCAT reads its catalogue. */
  private static void checkCatalogues() throws Exception {
    Set<String> own = new TreeSet<>();
    json("/api/v1/datasets").path("items").forEach(d -> own.add(d.path("name").asText()));
    Set<String> listed = new TreeSet<>();
    json("/api/3/action/package_list").path("result").forEach(name -> listed.add(name.asText()));
    assertEquals(own, listed);
    Set<String> searched = new TreeSet<>();
    int start = 0;
    JsonNode page;
    do {
      page =
          json("/api/3/action/package_search?rows=5&start=%d&sort=id+asc".formatted(start))
              .path("result");
      for (JsonNode each : page.path("results")) {
        searched.add(each.path("name").asText());
        JsonNode shown = json("/api/3/action/package_show?id=" + each.path("id").asText());
        assertEquals(each, shown.path("result"));
      }
      start += 5;
    } while (!page.path("results").isEmpty());
    assertEquals(own, searched);
    Set<String> described = new TreeSet<>();
    for (JsonNode dataset : json("/catalog.jsonld").path("dcat:dataset")) {
      if (!dataset.has("dcat:inSeries")) {
        described.add(dataset.path("dct:identifier").asText());
      }
      JsonNode file = dataset.path("dcat:distribution").path(0);
      String address = file.path("dcat:downloadURL").path("@id").asText();
      byte[] bytes =
          CLIENT
              .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray())
              .body();
      if (file.has("dcat:byteSize")) {
        assertEquals(file.path("dcat:byteSize").asInt(), bytes.length, address);
      }
    }
    assertEquals(own, described);
    Set<String> pod = new TreeSet<>();
    json("/data.json")
        .path("dataset")
        .forEach(d -> pod.add(d.path("landingPage").asText().replaceFirst(".*/", "")));
    assertEquals(own, pod);
  }

  /** The protocol's own rules, as a validator asks for them. */
  @Test
  void theProtocolOfHarvestersIsKept() throws Exception {
    for (String[] wrong :
        List.of(
            new String[] {"", "badVerb"},
            new String[] {"?verb=Nonsense", "badVerb"},
            new String[] {"?verb=Identify&verb=Identify", "badVerb"},
            new String[] {"?verb=Identify&x=1", "badArgument"},
            new String[] {"?verb=ListRecords", "badArgument"},
            new String[] {"?verb=ListRecords&metadataPrefix=marc", "cannotDisseminateFormat"},
            new String[] {
              "?verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc", "badArgument"
            },
            new String[] {"?verb=ListRecords&metadataPrefix=oai_dc&from=2020-13-01", "badArgument"},
            new String[] {
              "?verb=ListRecords&metadataPrefix=oai_dc&from=2020-01-01&until=2020-01-01T00:00:00Z",
              "badArgument"
            },
            new String[] {
              "?verb=ListRecords&metadataPrefix=oai_dc&from=2020-02-01&until=2020-01-01",
              "badArgument"
            },
            new String[] {
              "?verb=ListIdentifiers&metadataPrefix=oai_dc&until=2001-01-01", "noRecordsMatch"
            },
            new String[] {"?verb=ListIdentifiers&metadataPrefix=oai_dc&set=none", "noRecordsMatch"},
            new String[] {"?verb=ListRecords&resumptionToken=none", "badResumptionToken"},
            new String[] {"?verb=ListSets&resumptionToken=none", "badResumptionToken"},
            new String[] {
              "?verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument"
            },
            new String[] {
              "?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:x:y", "idDoesNotExist"
            },
            new String[] {"?verb=ListMetadataFormats&identifier=nothing", "idDoesNotExist"})) {
      Element answer = xml(get("/oai" + wrong[0]));
      NodeList errors = answer.getElementsByTagName("error");
      assertEquals(1, errors.getLength(), wrong[0]);
      assertEquals(wrong[1], ((Element) errors.item(0)).getAttribute("code"), wrong[0]);
    }
    Element identify = xml(get("/oai?verb=Identify"));
    assertEquals("persistent", text(identify, "deletedRecord"));
    assertEquals("YYYY-MM-DDThh:mm:ssZ", text(identify, "granularity"));
    String posted =
        CLIENT
            .send(
                HttpRequest.newBuilder(uri("/oai"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("verb=ListSets"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    assertTrue(xml(posted).getElementsByTagName("setSpec").getLength() > 5);
  }

  private static Element xml(String text)
      throws ParserConfigurationException, IOException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
        .getDocumentElement();
  }

  private static String text(Element element, String name) {
    NodeList found = element.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  private static JsonNode json(String path) throws Exception {
    return NounJson.mapper().readTree(get(path));
  }

  private static String get(String path) throws Exception {
    return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString()).body();
  }

  private static URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
