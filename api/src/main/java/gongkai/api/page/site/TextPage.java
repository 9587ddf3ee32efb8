package gongkai.api.page.site;

import gongkai.api.page.frame.Frame;

/**
 * A page that says nothing but what its template says.
 *
 * @param about the address of the page that it is about, or empty
 */
record TextPage(Frame frame, String about) {}
