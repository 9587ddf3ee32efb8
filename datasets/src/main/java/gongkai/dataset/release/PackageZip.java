package gongkai.dataset.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gongkai.dataset.DataPackage;
import gongkai.dataset.Format;
import gongkai.dataset.Rows;
import gongkai.dataset.SourceDocuments;
import gongkai.noun.Dataset;
import gongkai.noun.NounJson;
import gongkai.noun.Release;
import gongkai.noun.Wire;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipOutputStream;

/** A Data Package in one file: the data, its description, codes, a readme, the list of sources. */
record PackageZip(Dataset dataset, Release release, Edition edition, CodeFile codes) {

  void write(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    ObjectNode described = DataPackage.of(dataset, release, List.of(Format.CSV));
    described.withArray("resources").add(codes.described());
    add(
        zip,
        "datapackage.json",
        NounJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(described));
    add(zip, CodeFile.NAME, codes.bytes());
    add(zip, "README.md", Readme.of(dataset, release).getBytes(StandardCharsets.UTF_8));
    add(zip, "sources.csv", sources().getBytes(StandardCharsets.UTF_8));
    zip.putNextEntry(UndatedZip.entry(Format.CSV.fileName()));
    Files.copy(edition.path(Format.CSV.fileName()), zip);
    zip.closeEntry();
    zip.finish();
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(UndatedZip.entry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** The documents that the rows come from. Ids are hexadecimal: no cell needs quotes. */
  private String sources() throws IOException {
    SourceDocuments documents = new SourceDocuments(Integer.MAX_VALUE);
    try (Rows rows = NdjsonRows.open(edition.path(Format.NDJSON.fileName()))) {
      while (rows.hasNext()) {
        documents.see(rows.next());
      }
    }
    StringBuilder sources = new StringBuilder("document,link,rows\r\n");
    documents
        .rowsOf()
        .forEach(
            (document, count) ->
                sources
                    .append(document)
                    .append(',')
                    .append(Wire.link(document))
                    .append(',')
                    .append(count)
                    .append("\r\n"));
    return sources.toString();
  }
}
