package gongkai.app.command;

import gongkai.api.Site;
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

  /** The site, with the sample or without. */
  Site site(boolean sample) {
    try {
      return new Site(name, sample, given(code), given(contact));
    } catch (IllegalArgumentException e) {
      throw new Trouble(ExitCode.BAD_INPUT, String.valueOf(e.getMessage()), e);
    }
  }

  private static String given(String text) {
    return Optional.ofNullable(text).map(String::strip).orElse("");
  }
}
