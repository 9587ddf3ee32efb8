package gongkai.app.trouble;

/** What a command's end means; {@code --help} prints this list. */
public enum ExitCode {
  OK(0, "all accounted for"),
  UNEXPECTED(1, "an error of the program itself; please report it"),
  USAGE(2, "the command line is wrong"),
  QUARANTINED(
      3,
      "done, but some documents are in quarantine (see: gongkai status), or a site gave less than it"
          + " says it has"),
  BAD_INPUT(4, "a path is missing, a list is broken, or there is nothing to index"),
  FOLDER_BUSY(5, "the data folder is owned by another process"),
  PORT_IN_USE(6, "the port is in use"),
  FOLDER_NEWER(7, "the data folder was written by a newer version"),
  VOCABULARY(8, "a vocabulary file is broken"),
  SOLR(9, "Solr cannot be reached or lacks the core or the plug-in"),
  DAMAGED(10, "the data folder is damaged; the message says what and how it is mended"),
  INTERRUPTED(130, "ended by Ctrl-C (143: by SIGTERM); what was done is kept");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }
}
