package gongkai.indexer.collect;

import gongkai.indexer.collect.member.Members;
import gongkai.indexer.stage.Failure.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;

/**
 * The members of an archive, each copied out when its turn comes.
 *
 * <p>Trouble with one member is that member's failure; trouble with the archive itself ends it with
 * one failure that names the archive, and the walk goes on behind it.
 */
final class Archive implements Level {
  private static final int BUFFER = 1 << 16;

  private final Source source;
  private final Opening opening;
  private final int depth;
  private final Budget budget;
  private final Opener opener;
  private Optional<Members> members = Optional.empty();
  private final Map<String, Integer> names = new HashMap<>();
  private boolean ended;
  private boolean any;

  /**
   * How the members are had.
   *
   * @param apart whether one broken member leaves the others readable
   * @param isDocument whether the file is a document too, such as a mail with attachments; it is
   *     given after what it carries
   */
  record Opening(MembersOf members, boolean apart, boolean isDocument) {}

  /** Opens a file that holds others. */
  interface MembersOf {
    Members open() throws IOException;
  }

  Archive(Source source, Opening opening, int depth, Budget budget, Opener opener) {
    this.source = source;
    this.opening = opening;
    this.depth = depth;
    this.budget = budget;
    this.opener = opener;
  }

  @Override
  public Optional<Step> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      if (members.isEmpty()) {
        members = Optional.of(opening.members().open());
      }
      Optional<Members.Member> member = members.orElseThrow().next();
      while (member.isPresent() && Leftovers.contains(member.orElseThrow().path())) {
        member = members.orElseThrow().next();
      }
      if (member.isPresent()) {
        any = true;
        return Optional.of(take(member.orElseThrow()));
      }
      ended = true;
      if (opening.isDocument()) {
        return Optional.of(new Step.Give(Found.document(source)));
      }
      return any ? Optional.empty() : Optional.of(whole(Reason.EMPTY, "no members"));
    } catch (PasswordRequiredException e) {
      return Optional.of(whole(Reason.ENCRYPTED, e.getMessage()));
    } catch (MemoryLimitException e) {
      return Optional.of(whole(Reason.TOO_MUCH_OUTPUT, e.getMessage()));
    } catch (IOException | RuntimeException e) {
      if (opening.isDocument() && !any) {
        // What it carries cannot be had; the document may still be read, or say what is wrong.
        ended = true;
        return Optional.of(new Step.Give(Found.document(source)));
      }
      // Broken archives make their readers throw anything.
      return Optional.of(whole(Reason.DAMAGED, e.toString()));
    }
  }

  private Step take(Members.Member member) throws IOException {
    URI uri = memberUri(member.path());
    if (!budget.takeMember()) {
      return whole(Reason.TOO_MUCH_OUTPUT, "more members than the limit");
    }
    if (member.encrypted()) {
      return Opener.failure(uri, Reason.ENCRYPTED, "encrypted member");
    }
    Path copy = Files.createTempFile(opener.incoming(), "member", "");
    long limit = Math.min(budget.left(), opener.limits().maxFileBytes());
    long size;
    try (InputStream in = member.bytes().open()) {
      size = in == null ? -1 : copyOut(in, copy, limit);
    } catch (PasswordRequiredException e) {
      Files.delete(copy);
      throw e;
    } catch (IOException | RuntimeException e) {
      Files.delete(copy);
      return opening.apart()
          ? Opener.failure(uri, Reason.DAMAGED, e.toString())
          : whole(Reason.DAMAGED, e.toString());
    }
    if (size < 0) {
      Files.delete(copy);
      return Opener.failure(uri, Reason.UNSUPPORTED, "packed by an unknown method");
    }
    budget.takeBytes(size);
    if (size > limit) {
      Files.delete(copy);
      return limit == opener.limits().maxFileBytes()
          ? Opener.failure(uri, Reason.TOO_LARGE, "more than " + limit + " bytes")
          : whole(Reason.TOO_MUCH_OUTPUT, "more bytes than the limit for this archive");
    }
    String name = member.path().substring(member.path().lastIndexOf('/') + 1);
    Source inner = new Source(uri, copy, name, member.modified(), Map.of());
    if (opener.isTooDeep(inner, depth + 1)) {
      Files.delete(copy);
      return budget.takeTooDeep()
          ? Opener.failure(uri, Reason.TOO_DEEP, depth + 1 + " archives around it")
          : whole(Reason.TOO_DEEP, "more archives in archives in it than are told of");
    }
    return opener.open(inner, depth + 1, Optional.of(budget));
  }

  /** Copies at most one byte more than the limit, which tells that there was more. */
  private static long copyOut(InputStream in, Path copy, long limit) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(copy)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (size > limit) {
          return size;
        }
        out.write(buffer, 0, n);
      }
    }
    return size;
  }

  /** A failure of the archive itself, which ends it. */
  private Step whole(Reason reason, String detail) {
    ended = true;
    return Opener.failure(source.uri(), reason, String.valueOf(detail));
  }

  /** A second member of one name is a place of its own. */
  private URI memberUri(String path) {
    int before = names.merge(path, 1, Integer::sum) - 1;
    String name = before == 0 ? path : path + "~" + (before + 1);
    try {
      String escaped = new URI(null, null, "/" + name, null).toASCIIString();
      return URI.create(source.uri() + "!" + escaped);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("a member's name makes no address: " + path, e);
    }
  }

  @Override
  public void close() throws IOException {
    if (members.isPresent()) {
      members.orElseThrow().close();
    }
    // Of a document the store takes the bytes, later than this.
    if (!opening.isDocument() && source.file().startsWith(opener.incoming())) {
      Files.deleteIfExists(source.file());
    }
  }
}
