package gongkai.api.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "gzip | true",
        "GZIP;Q=0.5 | true",
        "br, gzip;q=0.8 , *;q=0.1 | true",
        "* | true",
        "identity;q=0.5, gzip;q=0.5 | true",
        "identity, gzip;q=0.5 | false",
        "identity;q=0 | false",
        "identity;q=0, * | true",
        "gzip;q=0 | false",
        "gzip;q=0.000, * | false",
        "*;q=0 | false",
        "gzip;q=x | false",
        "gzip;q=2 | false",
        "gzip;q=x, *;q=0.5 | true",
        ";;,,= | false",
        "deflate | false"
      })
  void gzipIsTakenAsTheClientWeighsIt(String header, boolean taken) {
    assertEquals(taken, Encodings.takesGzip(header));
  }
}
