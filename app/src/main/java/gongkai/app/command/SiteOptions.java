package gongkai.app.command;

import gongkai.api.Site;
import gongkai.api.request.Publisher;
import gongkai.app.installation.DataFolder;
import gongkai.app.installation.Publishing;
import gongkai.app.trouble.ExitCode;
import gongkai.app.trouble.Trouble;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What the site says of itself on every page. */
final class SiteOptions {
  private static final String NAME = "公开 Gongkai";

  @Option(
      names = "--site-name",
      defaultValue = NAME,
      description = "The name in the head of every page (default: ${DEFAULT-VALUE}). 网站名称")
  private String name = NAME;

  @Option(
      names = "--site-code",
      defaultValue = "${GONGKAI_SITE_CODE}",
      paramLabel = "CODE",
      description =
          "The identification code of the government site, ten digits; every page then carries it as SiteIDCode and in its foot (default: the environment's GONGKAI_SITE_CODE, or none). 政府网站标识码")
  private String code;

  @Option(
      names = "--contact",
      defaultValue = "${GONGKAI_CONTACT}",
      paramLabel = "CONTACT",
      description =
          "Where readers report errors: an e-mail address, a telephone number, the address of a page or a line of words (default: the environment's GONGKAI_CONTACT, or none, which the pages then say). 纠错联系方式")
  private String contact;

  @Option(
      names = "--publisher",
      defaultValue = "${GONGKAI_PUBLISHER}",
      paramLabel = "NAME",
      description =
          "Who gives the data away; catalogues, feeds and pages name it (default: the environment's GONGKAI_PUBLISHER, then publisher.json in the data folder, then the site's name). 数据发布者")
  private String publisher;

  @Option(
      names = "--publisher-page",
      defaultValue = "${GONGKAI_PUBLISHER_PAGE}",
      paramLabel = "URL",
      description = "The publisher's page. 发布者网址")
  private String publisherPage;

  @Option(
      names = "--licence",
      defaultValue = "${GONGKAI_LICENCE}",
      paramLabel = "ID",
      description =
          "The licence of all datasets: CC-BY-4.0, CC-BY-SA-4.0 or CC0-1.0 (default: that of each definition, CC-BY-4.0). What is given here is kept in publisher.json. 数据许可证")
  private String licence;

  /** Before anything is opened: whether what was given can be. */
  void check() {
    site(false, said());
  }

  /** The site, with the sample or without; what is said now is kept in the folder. */
  Site site(boolean sample, DataFolder folder) {
    return site(sample, folder.keep(said()));
  }

  private Publishing said() {
    return new Publishing(given(publisher), given(publisherPage), given(contact), given(licence));
  }

  private Site site(boolean sample, Publishing who) {
    try {
      return new Site(
          name,
          sample,
          given(code),
          who.contact(),
          new Publisher(who.publisher(), who.publisherPage()));
    } catch (IllegalArgumentException e) {
      throw new Trouble(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()), e);
    }
  }

  private static String given(String text) {
    return Optional.ofNullable(text).map(String::strip).orElse("");
  }
}
