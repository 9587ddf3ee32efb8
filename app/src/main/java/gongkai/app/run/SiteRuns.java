package gongkai.app.run;

import com.fasterxml.jackson.core.type.TypeReference;
import gongkai.api.operate.SiteState;
import gongkai.file.WholeFile;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The last run of each site that is followed, kept in {@code state/sites.json}. */
public final class SiteRuns {
  private final Path file;
  private final Map<String, SiteState> states;

  public SiteRuns(Path state) {
    this.file = state.resolve("sites.json");
    this.states = new TreeMap<>(read(file));
  }

  private static Map<String, SiteState> read(Path file) {
    if (!Files.exists(file)) {
      return Map.of();
    }
    try {
      return NounJson.mapper()
          .readValue(file.toFile(), new TypeReference<Map<String, SiteState>>() {});
    } catch (IOException e) {
      // Of another version: every site is collected once more.
      return Map.of();
    }
  }

  public synchronized Optional<SiteState> of(String name) {
    return Optional.ofNullable(states.get(name));
  }

  public synchronized List<SiteState> all() {
    return List.copyOf(states.values());
  }

  public synchronized void keep(SiteState state) {
    states.put(state.name(), state);
    write();
  }

  /** What is followed no more is told of no more. */
  public synchronized void only(List<String> names) {
    if (states.keySet().retainAll(names)) {
      write();
    }
  }

  private void write() {
    try {
      WholeFile.write(file, draft -> NounJson.mapper().writeValue(draft.toFile(), states));
    } catch (IOException e) {
      throw new UncheckedIOException("the runs of sites cannot be kept in " + file, e);
    }
  }
}
