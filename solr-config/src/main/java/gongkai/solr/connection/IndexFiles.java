package gongkai.solr.connection;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;

/**
 * The files of an index in a data folder, each of which ends in a sum of its bytes. Reads all of
 * them, so this is for a thread that nobody waits for.
 */
public final class IndexFiles {
  /** A file that the index has let go of meanwhile is looked up once more. */
  private static final int TRIES = 3;

  private IndexFiles() {}

  /**
   * Names those that are not as they were written; empty where all are, or where there is none.
   *
   * @param data folder of an installation whose index lies in it
   */
  public static Set<Path> damaged(Path data) {
    Set<Path> damaged = new TreeSet<>();
    for (Path index : indexes(data.resolve("solr"))) {
      damaged.addAll(damagedIn(index));
    }
    return damaged;
  }

  /** Whether there is an index at all. */
  public static boolean exist(Path data) {
    return !indexes(data.resolve("solr")).isEmpty();
  }

  private static List<Path> indexes(Path home) {
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    // solr/CORE/data/index
    try (Stream<Path> all = Files.walk(home, 3)) {
      return all.filter(path -> path.endsWith(Path.of("data", "index")))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + home, e);
    }
  }

  private static Set<Path> damagedIn(Path index) {
    Set<Path> damaged = new TreeSet<>();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      damaged.clear();
      if (look(index, damaged)) {
        break;
      }
    }
    return damaged;
  }

  /** Gives whether the list of files held still. */
  private static boolean look(Path index, Set<Path> damaged) {
    try (Directory directory = FSDirectory.open(index)) {
      SegmentInfos infos = SegmentInfos.readLatestCommit(directory);
      boolean still = true;
      for (String file : infos.files(true)) {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
          CodecUtil.checksumEntireFile(in);
        } catch (NoSuchFileException e) {
          damaged.add(index.resolve(file));
          still = false;
        } catch (CorruptIndexException | EOFException | IllegalArgumentException e) {
          damaged.add(index.resolve(file));
        }
      }
      return still;
    } catch (IndexNotFoundException e) {
      // Killed before anything was written.
      return true;
    } catch (NoSuchFileException e) {
      damaged.add(index);
      return false;
    } catch (CorruptIndexException
        | IndexFormatTooNewException
        | IndexFormatTooOldException
        | EOFException e) {
      damaged.add(index);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException("reading the index in " + index, e);
    }
  }
}
