package gongkai.site.operate;

import gongkai.site.component.FactView;
import gongkai.site.frame.Frame;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What the service stands on: disk, memory, versions. */
final class Machine {
  /** With less of the disk free than a tenth, or than this, an operator must act. */
  private static final long LITTLE = 5L << 30;

  private final Path data;

  /**
   * Looks at the disk of a folder.
   *
   * @param originals within the data folder
   */
  Machine(Path originals) {
    this.data = originals;
  }

  List<FactView> facts(Frame frame) {
    List<FactView> facts = new ArrayList<>();
    facts.add(disk(frame));
    Runtime runtime = Runtime.getRuntime();
    facts.add(
        fact(
            frame.say("operator.memory"),
            frame.say(
                "operator.memory-of",
                Frame.size(runtime.totalMemory() - runtime.freeMemory()),
                Frame.size(runtime.maxMemory()))));
    Duration up = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    facts.add(
        fact(
            frame.say("operator.up"),
            frame.say("operator.up-for", up.toDays(), up.toHoursPart(), up.toMinutesPart())));
    String version = Machine.class.getPackage().getImplementationVersion();
    facts.add(
        fact(
            frame.say("operator.version"),
            (version == null ? "" : "Gongkai " + version + " · ") + "Java " + Runtime.version()));
    return facts;
  }

  private FactView disk(Frame frame) {
    try {
      Path held = data;
      while (!Files.exists(held) && held.getParent() != null) {
        held = held.getParent();
      }
      FileStore store = Files.getFileStore(held);
      long free = store.getUsableSpace();
      long all = store.getTotalSpace();
      boolean little = free < Math.max(all / 10, LITTLE);
      return new FactView(
          frame.say("operator.disk"),
          frame.say("operator.disk-of", size(free), size(all)),
          "",
          little ? frame.say("operator.disk-little") : "",
          "");
    } catch (IOException e) {
      return fact(frame.say("operator.disk"), frame.say("operator.disk-unknown", e.getMessage()));
    }
  }

  private static String size(long bytes) {
    return (bytes >> 30) + " GB";
  }

  private static FactView fact(String label, String value) {
    return new FactView(label, value, "", "", "");
  }
}
