package gongkai.api.usage;

import gongkai.noun.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What many people search for, and never who. A word counts on a day on which at least {@value
 * #CLIENTS} clients asked for it; what fewer asked for is forgotten with the day, and never leaves
 * the memory. Clients are told apart by a hash with a salt that is drawn anew each day and each
 * start, different for each word, so that not even in memory two searches of one client can be
 * joined. Kept in a file are day, word and how many.
 */
public final class HotWords implements AutoCloseable {
  /** Fewer clients a day than this and a word is not known to anyone. */
  public static final int CLIENTS = 5;

  /** Days that are kept. */
  public static final int DAYS = 30;

  /** After so many days a client counts half. */
  private static final double HALF_LIFE = 3;

  /** Words and clients of a day beyond these are not counted: memory has an end. */
  private static final int MOST_WORDS = 20_000;

  private static final int MOST_CLIENTS = 5_000;

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final Optional<CountFile<Day>> file;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final byte[] salt = new byte[32];
  private final Map<String, Set<Long>> asking = new HashMap<>();
  private final Map<String, Day> days = new TreeMap<>();
  private LocalDate today = LocalDate.MIN;
  private boolean changed;

  /** How many clients asked for a word on a day; never fewer than {@link #CLIENTS}. */
  record Day(String word, LocalDate day, int clients) {}

  /**
   * A word and how many clients asked for it, summed over the days of the window.
   *
   * @param clients each counted once a day
   */
  public record Hot(String word, long clients) {}

  private HotWords(Optional<CountFile<Day>> file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Counts nothing and knows nothing. */
  public static HotWords none() {
    return new HotWords(Optional.empty(), InstantSource.system());
  }

  /** Goes on from the file, where there is one. */
  public static HotWords in(Path path, InstantSource clock) {
    CountFile<Day> file = new CountFile<>(path, Day.class);
    HotWords hot = new HotWords(Optional.of(file), clock);
    file.read().stream()
        .filter(day -> day.clients() >= CLIENTS)
        .forEach(day -> hot.days.put(key(day), day));
    return hot;
  }

  /** Whether anything is counted. */
  public boolean on() {
    return file.isPresent();
  }

  /** A client has asked for a word and was answered. */
  public synchronized void count(String word, String client) {
    if (!on()) {
      return;
    }
    turn();
    if (!asking.containsKey(word) && asking.size() >= MOST_WORDS) {
      return;
    }
    Set<Long> clients = asking.computeIfAbsent(word, w -> new HashSet<>());
    if (clients.size() >= MOST_CLIENTS || !clients.add(hash(word, client))) {
      return;
    }
    if (clients.size() >= CLIENTS) {
      Day day = new Day(word, today, clients.size());
      // After a start the clients of before it cannot be told from new ones: no one counts twice.
      days.merge(key(day), day, (old, now) -> old.clients() > now.clients() ? old : now);
      changed = true;
      if (file.orElseThrow().isDue()) {
        write();
      }
    }
  }

  /**
   * The words of the last days, hottest first: a client counts half as much every three days.
   *
   * @param window in days, today among them
   */
  public synchronized List<Hot> of(int window) {
    turn();
    LocalDate after = today.minusDays(window);
    Map<String, Double> heat = new HashMap<>();
    Map<String, Long> clients = new HashMap<>();
    for (Day day : days.values()) {
      if (day.day().isAfter(after)) {
        double age = ChronoUnit.DAYS.between(day.day(), today);
        heat.merge(day.word(), day.clients() * Math.pow(0.5, age / HALF_LIFE), Double::sum);
        clients.merge(day.word(), (long) day.clients(), Long::sum);
      }
    }
    return clients.entrySet().stream()
        .map(entry -> new Hot(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingDouble((Hot hot) -> -heat.get(hot.word())).thenComparing(Hot::word))
        .toList();
  }

  /** At midnight in China all that was known of clients is gone. */
  private void turn() {
    LocalDate now = LocalDate.ofInstant(clock.instant(), CHINA);
    if (!now.equals(today)) {
      today = now;
      random.nextBytes(salt);
      asking.clear();
      changed |= days.values().removeIf(day -> !day.day().isAfter(now.minusDays(DAYS)));
    }
  }

  private long hash(String word, String client) {
    MessageDigest digest = Sha256.digest();
    digest.update(salt);
    digest.update(word.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return ByteBuffer.wrap(digest.digest(client.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  private static String key(Day day) {
    return day.day() + " " + day.word();
  }

  private void write() {
    if (changed && file.isPresent()) {
      changed = false;
      file.orElseThrow().write(List.copyOf(days.values()));
    }
  }

  @Override
  public synchronized void close() {
    write();
  }
}
