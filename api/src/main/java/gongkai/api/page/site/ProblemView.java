package gongkai.api.page.site;

import gongkai.api.page.frame.Frame;
import java.util.List;

/** A problem, told to people. */
record ProblemView(Frame frame, int status, String detail, List<String> faults) {}
