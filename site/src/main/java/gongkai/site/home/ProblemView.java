package gongkai.site.home;

import gongkai.site.frame.Frame;
import java.util.List;

/** A problem, told to people. */
record ProblemView(Frame frame, int status, String detail, List<String> faults) {}
