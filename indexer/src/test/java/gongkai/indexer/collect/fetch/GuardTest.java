package gongkai.indexer.collect.fetch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which machines a crawl may ask. */
class GuardTest {
  @Test
  void aMachineOfTheOwnNetworkMustBeNamedByTheOperator() {
    Guard guard = new Guard(List.of(URI.create("http://localhost:8080/")));
    for (String host :
        List.of(
            "127.0.0.1",
            "10.1.2.3",
            "192.168.0.1",
            "169.254.169.254",
            "[::1]",
            "0.0.0.0",
            "100.64.0.1")) {
      assertThrows(UnknownHostException.class, () -> guard.check(host), host);
    }
    assertDoesNotThrow(() -> guard.check("localhost"));
    assertDoesNotThrow(() -> guard.check("8.8.8.8"));
  }
}
