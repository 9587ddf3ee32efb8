package gongkai.app.installation;

import gongkai.solr.connection.SolrPlace;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where everything is kept; the same options for every command. */
public final class InstallationOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "The folder that holds the index, the originals and the releases (default: ${DEFAULT-VALUE}). 数据目录")
  private Path data = Path.of("data");

  @Option(
      names = "--vocabulary",
      paramLabel = "DIR",
      description =
          "A folder of your own vocabulary files; each replaces the shipped one of its name (default: DATA/vocabulary where it exists). 自定义词表目录")
  private Path vocabulary;

  /** The defaults, on a given folder. */
  public static InstallationOptions at(Path data) {
    InstallationOptions options = new InstallationOptions();
    options.data = data;
    return options;
  }

  @Option(
      names = "--no-vectors",
      description =
          "Search by words alone: take documents in without the vectors of their passages, and do not load the model that makes them. 不使用语义检索")
  private boolean withoutVectors;

  @Option(
      names = "--mask-personal-data",
      defaultValue = "${GONGKAI_MASK_PERSONAL_DATA:-false}",
      description =
          "Mask the numbers of identity cards and mobile telephones in what is taken in from now on: text, titles, snippets, data; originals stay as published. After a change: gongkai index --rebuild. 收录时遮盖身份证号和手机号")
  private boolean maskPersonal;

  @Option(
      names = "--ocr",
      negatable = true,
      fallbackValue = "true",
      defaultValue = "${GONGKAI_OCR:-true}",
      description =
          "Read scanned pages and pictures, which takes seconds a page (the default); with --no-ocr they are marked and found by their metadata. 识别扫描件和图片中的文字（默认）；--no-ocr 不识别")
  private boolean ocr;

  @Mixin private SolrOptions remote = new SolrOptions();

  public Path data() {
    return data;
  }

  public Optional<Path> vocabulary() {
    return Optional.ofNullable(vocabulary);
  }

  /** The same on another folder. */
  public InstallationOptions in(Path other) {
    data = other;
    return this;
  }

  /** The same without the model that makes vectors, for what neither searches nor takes in. */
  public InstallationOptions withoutVectors() {
    withoutVectors = true;
    return this;
  }

  /** Whether passages are found by what they mean, too. */
  boolean vectors() {
    return !withoutVectors;
  }

  boolean ocr() {
    return ocr;
  }

  boolean maskPersonal() {
    return maskPersonal;
  }

  /** Whether Solr runs in this process, so that the data folder can have only one owner. */
  public boolean embedded() {
    return remote.outside().isEmpty();
  }

  SolrPlace solr(Path root) {
    return remote.outside().orElseGet(() -> new SolrPlace.Embedded(root));
  }
}
