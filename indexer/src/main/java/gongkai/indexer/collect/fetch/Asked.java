package gongkai.indexer.collect.fetch;

import java.net.URI;

/** What one request leads to. */
sealed interface Asked {
  record Got(Fetched fetched) implements Asked {}

  record Led(URI to) implements Asked {}

  /** A page that sets a cookie and asks to be asked again. */
  record Wall(String cookie) implements Asked {}
}
