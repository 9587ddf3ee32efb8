package gongkai.solr.vector;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gongkai.noun.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorsTest {
  private static SentenceModel model;

  @BeforeAll
  static void load() {
    model = SentenceModel.open().orElseThrow();
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void whatMeansTheSameLiesNear() {
    List<float[]> vectors =
        model.encode(List.of("公司不给加班费怎么办", "用人单位应当支付延长工作时间的工资报酬", "森林防火期内禁止野外用火"));
    assertEquals(1, dot(vectors.get(0), vectors.get(0)), 1e-3);
    assertTrue(dot(vectors.get(0), vectors.get(1)) > dot(vectors.get(0), vectors.get(2)) + 0.1);
  }

  @Test
  void aVectorDoesNotDependMuchOnWhatStandsBesideIt() {
    float[] alone = model.encode(List.of("劳动者可以解除劳动合同")).getFirst();
    float[] beside = model.encode(List.of("文".repeat(300), "劳动者可以解除劳动合同", "")).get(1);
    assertTrue(dot(alone, beside) > 0.97);
  }

  @Test
  void whatWasComputedIsKept(@TempDir Path folder) throws IOException {
    List<Passage> passages =
        List.of(
            passage("p-1", Passage.Kind.PARAGRAPH, "用人单位应当支付工资。"),
            passage("p-2", Passage.Kind.TITLE, "一个很长很长的标题在这里"));
    Map<String, float[]> first;
    try (PassageVectors vectors = PassageVectors.keptIn(folder, () -> Optional.of(model))) {
      first = vectors.of("办法", passages);
    }
    long size = sizeOf(folder);
    try (PassageVectors vectors = PassageVectors.keptIn(folder, () -> Optional.of(model))) {
      Map<String, float[]> second = vectors.of("办法", passages);
      assertEquals(first.keySet(), second.keySet());
      assertFalse(first.containsKey("p-2"));
      assertArrayEquals(first.get("p-1"), second.get("p-1"), 1e-3f);
      assertEquals(1, dot(second.get("p-1"), second.get("p-1")), 1e-5);
    }
    assertEquals(size, sizeOf(folder));
  }

  @Test
  void aFileCutOffByACrashIsUsedAsFarAsItGoes(@TempDir Path folder) throws IOException {
    float[] vector = model.encode(List.of("一")).getFirst();
    try (VectorCache cache = VectorCache.open(folder).orElseThrow()) {
      cache.put("一", vector);
      cache.put("二", vector);
      assertTrue(VectorCache.open(folder).isEmpty());
    }
    Path file = file(folder);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 7));
    try (VectorCache cache = VectorCache.open(folder).orElseThrow()) {
      assertTrue(cache.get("一").isPresent());
      assertTrue(cache.get("二").isEmpty());
      cache.put("三", vector);
      assertTrue(cache.get("三").isPresent());
    }
  }

  @Test
  void withoutAModelNothingHasAVector() {
    assertTrue(QueryVectors.none().of("工资").isEmpty());
    assertTrue(
        PassageVectors.none()
            .of("办法", List.of(passage("p", Passage.Kind.PARAGRAPH, "工资")))
            .isEmpty());
  }

  private static Passage passage(String anchor, Passage.Kind kind, String text) {
    return new Passage(
        "d", anchor, kind, List.of(), OptionalInt.empty(), 0, text.length(), text, List.of());
  }

  private static Path file(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static long sizeOf(Path folder) throws IOException {
    return Files.size(file(folder));
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
