package gongkai.indexer;

import gongkai.indexer.collect.fetch.Politeness;
import gongkai.indexer.collect.web.Site;
import gongkai.indexer.publish.Arrivals.Again;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What a run is to take in.
 *
 * @param paths files, folders and archives
 * @param addresses pages and files of the web, each with the files that it links to
 * @param sites parts of the web that are gone through whole
 * @param vanished files that were there once: they and what lay in them are marked as gone
 * @param again what is taken in anew although it is known
 * @param politeness towards the servers of the web
 */
public record Intake(
    List<Path> paths,
    List<URI> addresses,
    List<Site> sites,
    List<Path> vanished,
    Again again,
    Politeness politeness) {

  public Intake {
    paths = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    addresses = List.copyOf(addresses);
    sites = List.copyOf(sites);
    vanished = vanished.stream().map(path -> path.toAbsolutePath().normalize()).toList();
  }

  public static Intake of(List<Path> paths, boolean force) {
    Again again = force ? Again.EVERYTHING : Again.NOTHING;
    return new Intake(paths, List.of(), List.of(), List.of(), again, Politeness.DEFAULT);
  }

  /** Files that changed and files that vanished, and nothing else. */
  public static Intake ofChanges(List<Path> changed, List<Path> vanished) {
    return new Intake(changed, List.of(), List.of(), vanished, Again.NOTHING, Politeness.DEFAULT);
  }

  /** Whether there is anything to look at. */
  public boolean isEmpty() {
    return paths.isEmpty() && addresses.isEmpty() && sites.isEmpty() && vanished.isEmpty();
  }
}
