package gongkai.site.home;

import gongkai.site.frame.Frame;

/**
 * A page that says nothing but what its template says.
 *
 * @param about the address of the page that it is about, or empty
 */
record TextPage(Frame frame, String about) {}
