package gongkai.site.operate;

import gongkai.site.frame.Frame;

/**
 * Where the token is asked for.
 *
 * @param refused whether one was shown and is wrong
 */
record LoginPage(Frame frame, boolean refused) {}
