package gongkai.solr.vector;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * BGE-small-zh v1.5: the vector of a text is the model's first place (the mark of the beginning),
 * of length 1. Safe for many threads; each runs on its own core, and never more than there are.
 */
public final class SentenceModel implements AutoCloseable {
  /** Numbers in a vector. */
  public static final int DIMENSIONS = 512;

  /** Of the model and of how its texts are prepared; vectors of another name do not compare. */
  public static final String NAME = "bge-small-zh-v1.5-q/1";

  private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

  /** Word pieces in one call of the model: its memory grows with them, its speed hardly. */
  private static final int BATCH = 4096;

  private static final int MOST_TEXTS = 32;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;
  private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors());

  private SentenceModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /** Loads it; empty where its jar, or its native part for this machine, is absent. */
  public static Optional<SentenceModel> open() {
    try (InputStream model = SentenceModel.class.getResourceAsStream(MODEL);
        InputStream tokenizer = SentenceModel.class.getResourceAsStream(TOKENIZER)) {
      if (model == null || tokenizer == null) {
        return Optional.empty();
      }
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      // A thread of its own for each caller, and none that waits by turning in circles.
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setMemoryPatternOptimization(false);
      OrtSession session = environment.createSession(model.readAllBytes(), options);
      return Optional.of(new SentenceModel(environment, session, WordPieces.read(tokenizer)));
    } catch (OrtException | LinkageError e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the model's jar is damaged", e);
    }
  }

  /** A vector for each text, in their order. */
  public List<float[]> encode(List<String> texts) {
    long[][] ids = texts.stream().map(pieces::of).toArray(long[][]::new);
    float[][] vectors = new float[ids.length][];
    // Those of like length together, since the short ones of a batch are filled up to the longest.
    Integer[] order = new Integer[ids.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> ids[i].length));
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length
          && to - from < MOST_TEXTS
          && (to - from + 1) * ids[order[to]].length <= BATCH) {
        to++;
      }
      List<Integer> batch = Arrays.asList(order).subList(from, to);
      run(batch.stream().map(i -> ids[i]).toList(), batch, vectors);
      from = to;
    }
    return new ArrayList<>(Arrays.asList(vectors));
  }

  private void run(List<long[]> batch, List<Integer> places, float[][] vectors) {
    int length = batch.getLast().length;
    long[] shape = {batch.size(), length};
    LongBuffer ids = LongBuffer.allocate(batch.size() * length);
    LongBuffer mask = LongBuffer.allocate(batch.size() * length);
    for (int row = 0; row < batch.size(); row++) {
      ids.put(row * length, batch.get(row));
      for (int i = 0; i < batch.get(row).length; i++) {
        mask.put(row * length + i, 1);
      }
    }
    cores.acquireUninterruptibly();
    try (OnnxTensor idsTensor = OnnxTensor.createTensor(environment, ids, shape);
        OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.allocate(ids.capacity()), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids",
                    idsTensor,
                    "attention_mask",
                    maskTensor,
                    "token_type_ids",
                    types))) {
      OnnxTensor states = (OnnxTensor) result.get(0);
      var numbers = states.getFloatBuffer();
      for (int row = 0; row < batch.size(); row++) {
        float[] vector = new float[DIMENSIONS];
        numbers.get(row * length * DIMENSIONS, vector);
        vectors[places.get(row)] = unit(vector);
      }
    } catch (OrtException e) {
      throw new IllegalStateException("the model failed on a text: " + e.getMessage(), e);
    } finally {
      cores.release();
    }
  }

  static float[] unit(float[] vector) {
    double square = 0;
    for (float number : vector) {
      square += number * number;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the model did not close: " + e.getMessage(), e);
    }
  }
}
