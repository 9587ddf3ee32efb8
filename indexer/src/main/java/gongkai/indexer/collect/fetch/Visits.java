package gongkai.indexer.collect.fetch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import gongkai.file.WholeFile;
import gongkai.indexer.collect.address.Addresses;
import gongkai.noun.NounJson;
import gongkai.noun.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What servers said of their pages, one small file a page: {@code visits/HOST/ab/abcd….json}. */
public final class Visits {
  private final Path folder;

  public Visits(Path folder) {
    this.folder = folder;
  }

  /**
   * One page as it was met last.
   *
   * @param hash SHA-256 of its bytes
   * @param etag as sent; or empty
   * @param lastModified as sent; or empty
   * @param contentType as sent; or empty
   * @param notes what else is known: for a file that belongs to a page, that page ({@link
   *     #LINKED_FROM}); for a row of a list, what it says
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Visit(
      String address,
      String hash,
      String etag,
      String lastModified,
      String contentType,
      String fileName,
      Map<String, String> notes) {
    public static final String LINKED_FROM = "linked-from";

    /** The mark of the row that led here. */
    public static final String ROW = "row";

    /** Where this address redirects to. */
    public static final String LEADS_TO = "leads-to";

    public Visit {
      notes = notes == null ? Map.of() : Map.copyOf(notes);
    }

    public String linkedFrom() {
      return notes.getOrDefault(LINKED_FROM, "");
    }

    public Visit with(Map<String, String> other) {
      return new Visit(address, hash, etag, lastModified, contentType, fileName, other);
    }

    /** Whether the server can be asked if the page has changed. */
    boolean canBeAsked() {
      return !etag.isEmpty() || !lastModified.isEmpty();
    }
  }

  public Optional<Visit> of(URI address) {
    Path file = file(address);
    return Files.exists(file) ? read(file) : Optional.empty();
  }

  /** All that was met at a host. */
  public List<Visit> at(URI host) {
    Path place = folder.resolve(hostName(host));
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    List<Visit> met = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place)) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .forEach(file -> read(file).ifPresent(met::add));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return met;
  }

  public void keep(URI address, Visit visit) {
    Path file = file(address);
    try {
      Files.createDirectories(file.getParent());
      WholeFile.write(file, draft -> NounJson.mapper().writeValue(draft.toFile(), visit));
    } catch (IOException e) {
      throw new UncheckedIOException("what servers said cannot be kept: " + file, e);
    }
  }

  /** The page is gone. */
  public void forget(URI address) {
    try {
      Files.deleteIfExists(file(address));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Visit> read(Path file) {
    try {
      return Optional.of(NounJson.mapper().readValue(file.toFile(), Visit.class));
    } catch (JsonProcessingException e) {
      // Written by another version: the page is asked for as if for the first time.
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(URI address) {
    String hash = HexFormat.of().formatHex(Sha256.digest().digest(bytes(address.toString())));
    return folder
        .resolve(hostName(address))
        .resolve(hash.substring(0, 2))
        .resolve(hash.substring(0, 40) + ".json");
  }

  private static String hostName(URI address) {
    return Addresses.authority(address).replaceAll("[^A-Za-z0-9.-]", "_");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
