package gongkai.api.page.operate;

import gongkai.api.page.frame.Frame;

/**
 * Where the token is asked for.
 *
 * @param refused whether one was shown and is wrong
 */
record LoginPage(Frame frame, boolean refused) {}
