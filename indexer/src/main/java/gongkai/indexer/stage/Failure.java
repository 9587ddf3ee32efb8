package gongkai.indexer.stage;

/**
 * Why a document did not get through.
 *
 * @param stage where it stopped
 * @param reason what a clerk is told
 * @param detail the technical cause, for whoever looks closer; never a stack trace
 */
public record Failure(StageName stage, Reason reason, String detail) {

  /** The stages in the order of the way. */
  public enum StageName {
    COLLECT("采集"),
    EXTRACT("提取"),
    DESCRIBE("著录"),
    MEASURE("取数"),
    PUBLISH("入库");

    private final String chinese;

    StageName(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  /** The kinds of trouble, each with what to do about it. */
  public enum Reason {
    MISSING("文件不存在或无法打开，请检查路径和权限"),
    GONE("来源处已找不到该文件或网页，请核对路径或网址"),
    UNREACHABLE("网站暂时无法访问，已收录的版本保留，请稍后重试"),
    REFUSED("网站拒绝访问该网址，请核对权限或向网站管理员确认"),
    FORBIDDEN_BY_ROBOTS("网站的 robots.txt 不允许采集该网址，未收录"),
    OUT_OF_SCOPE("网址转到采集范围之外，未收录，请核对网址或用 --scope 扩大范围"),
    CUT("采集到达页数或层数上限，其余网址未采集，请调高 --max-pages 或 --max-depth"),
    EMPTY("文件是空的，没有内容可收录"),
    TOO_LARGE("文件超过大小上限，请拆分后再收录，或调高上限"),
    TOO_DEEP("压缩包嵌套层数超过上限，请先解压"),
    TOO_MUCH_OUTPUT("解出的内容远大于文件本身，疑似压缩炸弹，未收录"),
    ENCRYPTED("文件有密码保护，请提供无密码的版本"),
    DAMAGED("文件已损坏或不完整，请重新获取原件"),
    UNSUPPORTED("不支持这种文件格式，请另存为 PDF、DOCX、HTML 等常见格式"),
    NO_TEXT("文件里没有文字可收录"),
    TIMED_OUT("解析超时，可能文件过于复杂或已损坏"),
    OUT_OF_MEMORY("解析所需内存超过上限"),
    CRASHED("解析程序异常退出，可能文件已损坏"),
    /** Nothing is wrong with it; the next run takes it. */
    HALTED("收录被中止，下次运行时继续"),
    NOT_PUBLIC("标注为依申请公开或不予公开，按规定不收录");

    private final String chinese;

    Reason(String chinese) {
      this.chinese = chinese;
    }

    /** One sentence for a clerk: what happened and what to do. */
    public String chinese() {
      return chinese;
    }
  }
}
