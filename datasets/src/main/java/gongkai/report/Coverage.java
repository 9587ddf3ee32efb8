package gongkai.report;

/** Whether a figure is a body's own or holds those of others, as far as the document says so. */
public final class Coverage {
  private Coverage() {}

  /**
   * A code of the list {@code coverage}.
   *
   * @param scope as the vocabulary has it: 全市, 本机关, 市级; empty where the document names none
   */
  public static String of(String scope) {
    if (scope.startsWith("全")) {
      return "consolidated";
    }
    return scope.equals("本机关") || scope.endsWith("级") || scope.endsWith("政府") ? "own" : "unstated";
  }
}
