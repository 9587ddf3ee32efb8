package gongkai.app.installation;

import com.fasterxml.jackson.core.JsonProcessingException;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import gongkai.dataset.Licence;
import gongkai.file.WholeFile;
import gongkai.noun.NounJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Who publishes, as the file {@code publisher.json} of the data folder has it; each may be empty.
 *
 * @param publisher its name
 * @param publisherPage its address on the web
 * @param contact where readers report errors
 * @param licence SPDX identifier of the licence of all datasets
 */
public record Publishing(String publisher, String publisherPage, String contact, String licence) {
  private static final String FILE = "publisher.json";

  /** Nothing is said. */
  public static final Publishing UNSAID = new Publishing("", "", "", "");

  public Publishing {
    publisher = given(publisher);
    publisherPage = given(publisherPage);
    contact = given(contact);
    licence = given(licence);
    if (!licence.isEmpty() && !Licence.known(licence)) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "The licence %s is not known; known are %s. 许可证名称有误。"
              .formatted(licence, Licence.names()));
    }
  }

  private static String given(String text) {
    return text == null ? "" : text.strip();
  }

  static Publishing in(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return UNSAID;
    }
    try {
      return NounJson.mapper().readValue(file.toFile(), Publishing.class);
    } catch (JsonProcessingException e) {
      throw new Trouble(
          ExitCode.BAD_INPUT,
          "%s, line %d: %s. 发布者文件有误。"
              .formatted(
                  file,
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }

  /** What was given now counts; what was not stays as it was. */
  public Publishing over(Publishing before) {
    return new Publishing(
        publisher.isEmpty() ? before.publisher : publisher,
        publisherPage.isEmpty() ? before.publisherPage : publisherPage,
        contact.isEmpty() ? before.contact : contact,
        licence.isEmpty() ? before.licence : licence);
  }

  void keep(Path folder) {
    try {
      byte[] json = NounJson.mapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
      WholeFile.write(folder.resolve(FILE), draft -> Files.write(draft, json));
    } catch (IOException e) {
      throw new UncheckedIOException("writing " + folder.resolve(FILE), e);
    }
  }
}
