package gongkai.api.page;

/** A page that says nothing but what its template says. */
record TextPage(Frame frame) {}
