package gongkai.site.component;

import java.util.List;

/**
 * A value to narrow by. Its address adds it, or takes it away where it is chosen; those below are
 * narrower.
 */
public record Choice(String label, long count, String href, boolean chosen, List<Choice> below) {}
