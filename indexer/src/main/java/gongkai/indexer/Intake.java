package gongkai.indexer;

import gongkai.indexer.publish.Arrivals.Again;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run is to take in.
 *
 * @param paths files, folders and archives
 * @param addresses pages and files of the web, each by itself
 * @param vanished files that were there once: they and what lay in them are marked as gone
 * @param again what is taken in anew although it is known
 */
public record Intake(List<Path> paths, List<URI> addresses, List<Path> vanished, Again again) {

  public Intake {
    paths = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    addresses = List.copyOf(addresses);
    vanished = vanished.stream().map(path -> path.toAbsolutePath().normalize()).toList();
  }

  public static Intake of(List<Path> paths, boolean force) {
    return new Intake(paths, List.of(), List.of(), force ? Again.EVERYTHING : Again.NOTHING);
  }
}
