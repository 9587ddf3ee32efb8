package gongkai.indexer.extract.ocr;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Map;

/** A network that makes pictures into numbers, run on one core. */
final class Model {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;

  private Model(OrtEnvironment environment, OrtSession session, String input) {
    this.environment = environment;
    this.session = session;
    this.input = input;
  }

  static boolean isInstalled() {
    return Model.class.getResource("/models/ch_PP-OCRv4_rec_infer.onnx") != null;
  }

  /**
   * Loads one of those in the jar.
   *
   * @throws IOException where it is not there, or its native part is not for this machine
   */
  static Model load(String name) throws IOException {
    try (InputStream in = Model.class.getResourceAsStream("/models/" + name)) {
      if (in == null) {
        throw new IOException("the model " + name + " is not on the class path");
      }
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Pages differ in size: what it kept of one would not fit the next.
      options.setMemoryPatternOptimization(false);
      OrtSession session = environment.createSession(in.readAllBytes(), options);
      return new Model(environment, session, session.getInputNames().iterator().next());
    } catch (OrtException | LinkageError e) {
      throw new IOException("the model " + name + " cannot be used: " + e.getMessage(), e);
    }
  }

  /** What comes out. */
  static final class Answer {
    private final long[] shape;
    private final float[] values;

    private Answer(long[] shape, float[] values) {
      this.shape = shape;
      this.values = values;
    }

    /** How many there are of each dimension, the largest step first. */
    int size(int dimension) {
      return (int) shape[dimension];
    }

    float[] values() {
      return values;
    }
  }

  Answer run(FloatBuffer values, long... shape) throws IOException {
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, values, shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      OnnxTensor answer = (OnnxTensor) result.get(0);
      FloatBuffer buffer = answer.getFloatBuffer();
      float[] all = new float[buffer.remaining()];
      buffer.get(all);
      return new Answer(answer.getInfo().getShape(), all);
    } catch (OrtException e) {
      throw new IOException("a model failed on a picture: " + e.getMessage(), e);
    }
  }
}
