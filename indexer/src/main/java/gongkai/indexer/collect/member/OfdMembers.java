package gongkai.indexer.collect.member;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What an OFD (GB/T 33190) carries: attachments, or several documents, of which each is given as a
 * package of its own with the same bytes at every run.
 */
public final class OfdMembers {
  private static final Pattern BODY =
      Pattern.compile("<((?:\\w+:)?)DocBody[ >].*?</\\1DocBody>", Pattern.DOTALL);
  private static final Pattern ROOT = Pattern.compile("<(?:\\w+:)?DocRoot[^>]*>([^<]+)<");
  private static final Pattern TITLE = Pattern.compile("<(?:\\w+:)?Title[^>]*>([^<]{1,200})<");
  private static final Pattern LIST = Pattern.compile("<(?:\\w+:)?Attachments[^>]*>([^<]+)<");
  private static final Pattern ATTACHMENT =
      Pattern.compile("<((?:\\w+:)?)Attachment\\s([^>]*)>(.*?)</\\1Attachment>", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\\bName\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern FORMAT = Pattern.compile("\\bFormat\\s*=\\s*[\"']([^\"']*)[\"']");
  private static final Pattern PLACE = Pattern.compile("<(?:\\w+:)?FileLoc[^>]*>([^<]+)<");

  /** No part that names others is larger. */
  private static final int MAX_XML = 4 << 20;

  private static final int MAX_DOCUMENTS = 200;

  private OfdMembers() {}

  static Optional<Carrier> kind(Path file) throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      if (zip.getEntry("OFD.xml") == null) {
        return Optional.empty();
      }
      if (bodies(zip).size() > 1) {
        return Optional.of(Carrier.OFD_BUNDLE);
      }
      return attached(zip).isEmpty() ? Optional.empty() : Optional.of(Carrier.OFD);
    }
  }

  static Members attachments(Path file) throws IOException {
    ZipFile zip = ZipFile.builder().setPath(file).get();
    List<Members.Member> members = new ArrayList<>();
    attached(zip)
        .forEach(
            (name, entry) ->
                members.add(
                    new Members.Member(
                        name, Instant.EPOCH, false, () -> zip.getInputStream(entry))));
    return Kept.of(members, zip);
  }

  static Members documents(Path file) throws IOException {
    ZipFile zip = ZipFile.builder().setPath(file).get();
    List<Members.Member> members = new ArrayList<>();
    List<String> bodies = bodies(zip);
    String whole = read(zip, "OFD.xml");
    for (int i = 0; i < Math.min(bodies.size(), MAX_DOCUMENTS); i++) {
      String own = whole;
      for (int other = 0; other < bodies.size(); other++) {
        own = other == i ? own : own.replace(bodies.get(other), "");
      }
      String index = own;
      Matcher title = TITLE.matcher(bodies.get(i));
      String name =
          title.find()
              ? (i + 1) + "-" + title.group(1).strip().replaceAll("[/\\\\\\p{Cntrl}]", "_")
              : Integer.toString(i + 1);
      members.add(new Members.Member(name + ".ofd", Instant.EPOCH, false, () -> alone(zip, index)));
    }
    return Kept.of(members, zip);
  }

  /** The attachments by the names that readers show, and no two of one name. */
  public static Map<String, ZipArchiveEntry> attached(ZipFile zip) throws IOException {
    Map<String, ZipArchiveEntry> files = new LinkedHashMap<>();
    for (String body : bodies(zip)) {
      Matcher root = ROOT.matcher(body);
      if (!root.find()) {
        continue;
      }
      String document = absolute("", root.group(1));
      Matcher list = LIST.matcher(read(zip, document));
      if (!list.find()) {
        continue;
      }
      String index = absolute(document, list.group(1));
      Matcher each = ATTACHMENT.matcher(read(zip, index));
      while (each.find()) {
        Matcher place = PLACE.matcher(each.group(3));
        if (place.find()) {
          put(zip, each.group(2), index, place.group(1), files);
        }
      }
    }
    return files;
  }

  private static void put(
      ZipFile zip,
      String attributes,
      String index,
      String place,
      Map<String, ZipArchiveEntry> files) {
    ZipArchiveEntry entry = zip.getEntry(absolute(index, place));
    if (entry == null) {
      return;
    }
    String file = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    Matcher named = NAME.matcher(attributes);
    Matcher format = FORMAT.matcher(attributes);
    String name = named.find() ? named.group(1).strip() : file;
    if (name.lastIndexOf('.') < 0 && format.find() && !format.group(1).isBlank()) {
      name += "." + format.group(1).strip();
    }
    String clean = name.replaceAll("[/\\\\\\p{Cntrl}]", "_");
    files.put(files.containsKey(clean) ? (files.size() + 1) + "-" + clean : clean, entry);
  }

  private static List<String> bodies(ZipFile zip) throws IOException {
    List<String> bodies = new ArrayList<>();
    Matcher body = BODY.matcher(read(zip, "OFD.xml"));
    while (body.find()) {
      bodies.add(body.group());
    }
    return bodies;
  }

  /** All parts of the package with an index that names one document. */
  private static InputStream alone(ZipFile zip, String index) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTime(0);
        copy.putNextEntry(same);
        if (entry.getName().equals("OFD.xml")) {
          copy.write(index.getBytes(StandardCharsets.UTF_8));
        } else {
          try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(copy);
          }
        }
        copy.closeEntry();
      }
    }
    return new ByteArrayInputStream(out.toByteArray());
  }

  private static String read(ZipFile zip, String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(MAX_XML), StandardCharsets.UTF_8);
    }
  }

  private static String absolute(String from, String place) {
    String clean = place.strip().replace("\0", "");
    return clean.startsWith("/")
        ? clean.substring(1)
        : Path.of(from.substring(0, from.lastIndexOf('/') + 1) + clean).normalize().toString();
  }
}
